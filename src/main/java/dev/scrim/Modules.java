package dev.scrim;

import java.util.Arrays;
import java.util.List;

/**
 * The one list of what Scrim is made of: every module, in the order in which it is migrated, with the modules it may
 * use. A module's name is its Java package, its SQL schema, its migrations folder and its URL prefix. Everybody may use
 * the kernel.
 */
public enum Modules {
    KERNEL,
    IDENTITY(KERNEL),
    NIGHTLIFE(KERNEL, IDENTITY),
    SAFETY(KERNEL, IDENTITY, NIGHTLIFE),
    COMMERCE(KERNEL, IDENTITY, NIGHTLIFE, SAFETY),
    MUSIC(KERNEL, IDENTITY);

    private final List<Modules> uses;

    Modules(Modules... uses) {
        this.uses = List.of(uses);
    }

    /** The modules whose classes, tables and views this one may refer to. */
    public List<Modules> uses() {
        return uses;
    }

    /** The name in lower case: package, schema, folder, URL prefix. */
    public String schema() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** All modules in the order of migration. */
    public static List<Modules> inOrder() {
        return Arrays.asList(values());
    }
}
