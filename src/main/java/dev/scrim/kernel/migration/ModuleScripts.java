package dev.scrim.kernel.migration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.scrim.kernel.migration.Script.Kind;

/**
 * What is under db/, complete and checked: Flyway skips files whose names it does not understand in silence, and knows
 * nothing of undo scripts.
 *
 * @param scripts every file that is a script, by module, kind and number
 * @param strays the paths of the files that are none
 */
public record ModuleScripts(List<Script> scripts, List<String> strays) {

    public ModuleScripts {
        scripts = List.copyOf(scripts);
        strays = List.copyOf(strays);
    }

    /** Reads the texts of files by their paths, {@code db/…}. */
    public static ModuleScripts of(Map<String, String> textsByPath) {
        var scripts = new ArrayList<Script>();
        var strays = new ArrayList<String>();
        new TreeMap<>(textsByPath)
                .forEach((path, text) -> Script.of(path, text).ifPresentOrElse(scripts::add, () -> strays.add(path)));
        scripts.sort(Comparator.comparing(Script::module)
                .thenComparing(Script::kind)
                .thenComparingInt(Script::number)
                .thenComparing(Script::file));
        return new ModuleScripts(scripts, strays);
    }

    /** The scripts of one kind in one folder, in the order in which they run. */
    public List<Script> in(String module, Kind kind) {
        return scripts.stream()
                .filter(s -> s.kind() == kind && s.module().equals(module))
                .toList();
    }

    /** The script that undoes this version of this module. */
    public Optional<Script> undo(String module, int number) {
        return in(module, Kind.UNDO).stream().filter(s -> s.number() == number).findFirst();
    }

    /** Refuses, all at once, every file that would be skipped or could not be undone. */
    public void refuseFaults(InstalledModules modules) {
        var faults = new ArrayList<String>();
        for (var stray : strays) {
            faults.add(stray
                    + ": is not a script; call it db/<module>/V<number>__<name>.sql with its U<number>__<name>.sql,"
                    + " R__<name>.sql, or db/callback/<event>.sql, in lower case, or take it away");
        }
        scripts.stream()
                .filter(script -> script.kind() != Kind.CALLBACK)
                .map(Script::module)
                .distinct()
                .filter(folder -> !modules.knows(folder))
                .map(folder -> "db/" + folder + ": there is no module " + folder
                        + "; add it to Modules or take the folder away")
                .forEach(faults::add);
        scripts.forEach(script -> faultOfTwin(script).ifPresent(faults::add));
        faults.addAll(numbersUsedTwice());
        if (!faults.isEmpty()) {
            throw new MigrationRefused(String.join("\n", faults));
        }
    }

    private Optional<String> faultOfTwin(Script script) {
        if (script.number() == 0 || scripts.stream().anyMatch(s -> s.path().equals(script.twin()))) {
            return Optional.empty();
        }
        return Optional.of(
                script.kind() == Kind.UNDO
                        ? script.path() + ": undoes nothing; call it as the script it undoes, whose name would be "
                                + script.twin()
                        : script.path() + ": cannot be undone; write " + script.twin()
                                + " beside it, which says plainly what it cannot bring back");
    }

    private List<String> numbersUsedTwice() {
        return scripts.stream()
                .filter(s -> s.number() > 0)
                .collect(Collectors.groupingBy(
                        s -> s.module() + s.kind() + s.number(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .filter(same -> same.size() > 1)
                .map(same -> same.stream().map(Script::path).collect(Collectors.joining(", "))
                        + ": have one number; give the later one the next free number")
                .toList();
    }
}
