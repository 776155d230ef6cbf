package dev.scrim.kernel.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.scrim.Modules;

/**
 * Which modules there are and which of them this installation wants.
 *
 * @param known every module, in the order in which they are migrated
 * @param on the names of those that are switched on
 */
public record InstalledModules(List<Entry> known, Set<String> on) {

    private static final Set<String> ALWAYS_ON = Set.of("kernel", "identity");

    /**
     * One module.
     *
     * @param name its schema, its folder under db/ and its path
     * @param uses the modules its tables and views may refer to; everybody may use the kernel
     */
    public record Entry(String name, List<String> uses) {
        public Entry {
            uses = List.copyOf(uses);
        }
    }

    public InstalledModules {
        known = List.copyOf(known);
        on = Set.copyOf(on);
        refuseUnknown(known, on);
        refuseWithoutWhatTheyUse(known, on);
    }

    /** The product's modules, all switched on. */
    public static InstalledModules all() {
        var known = Modules.inOrder().stream()
                .map(m -> new Entry(
                        m.schema(), m.uses().stream().map(Modules::schema).toList()))
                .toList();
        return new InstalledModules(known, known.stream().map(Entry::name).collect(Collectors.toSet()));
    }

    /** The same modules, of which only the chosen ones and those nothing works without are on. */
    public InstalledModules only(List<String> chosen) {
        var names = new LinkedHashSet<>(chosen);
        known.stream().map(Entry::name).filter(ALWAYS_ON::contains).forEach(names::add);
        return new InstalledModules(known, names);
    }

    /** These modules and one more, switched on, after them. */
    public InstalledModules plus(Entry last) {
        var longer = new ArrayList<>(known);
        longer.add(last);
        var names = new LinkedHashSet<>(on);
        names.add(last.name());
        return new InstalledModules(longer, names);
    }

    /** Those that are switched on, in the order in which they are migrated. */
    public List<Entry> inOrder() {
        return known.stream().filter(m -> on.contains(m.name())).toList();
    }

    /** Where a module comes in the order of all; it uses only modules of lower places. */
    public int place(String name) {
        return known.stream().map(Entry::name).toList().indexOf(name) + 1;
    }

    /** Whether there is such a module, on or off. */
    public boolean knows(String name) {
        return known.stream().anyMatch(m -> m.name().equals(name));
    }

    /** The modules that use this one or use one that does, on or off, last migrated first. */
    public List<String> thatUse(String name) {
        var users = new ArrayList<String>();
        for (var module : known) {
            var usesIt = "kernel".equals(name) && !"kernel".equals(module.name())
                    || module.uses().contains(name)
                    || module.uses().stream().anyMatch(users::contains);
            if (usesIt) {
                users.add(0, module.name());
            }
        }
        return users;
    }

    private static void refuseUnknown(List<Entry> known, Set<String> on) {
        var names = known.stream().map(Entry::name).toList();
        for (var name : on) {
            if (!names.contains(name)) {
                throw new MigrationRefused(
                        "scrim.modules: there is no module " + name + "; there are " + String.join(", ", names));
            }
        }
    }

    private static void refuseWithoutWhatTheyUse(List<Entry> known, Set<String> on) {
        for (var module : known) {
            for (var used : module.uses()) {
                if (on.contains(module.name()) && !on.contains(used)) {
                    throw new MigrationRefused("scrim.modules: " + module.name() + " uses " + used + "; add " + used
                            + " or leave " + module.name() + " out");
                }
            }
        }
    }
}
