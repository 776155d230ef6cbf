package dev.scrim.kernel.database;

/** Writes names of schemas, tables and columns so that SQL takes them as they are. */
public final class SqlName {

    private SqlName() {}

    /** A name, quoted for SQL. */
    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
