package dev.scrim.kernel.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A module's part of the demo. A CDI bean of this type is all it takes. */
public interface DemoData {

    /** The tables it fills, in the order of their foreign keys. */
    List<String> tables();

    /** Fills them, on a connection that may write them all past triggers; says in one sentence what it made. */
    String load(Connection connection, DemoPlan plan) throws SQLException;
}
