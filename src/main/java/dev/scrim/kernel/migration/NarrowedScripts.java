package dev.scrim.kernel.migration;

import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

import dev.scrim.kernel.crypto.Sha256;
import dev.scrim.kernel.migration.Script.Kind;

/**
 * Shows Flyway one module: its versioned and repeatable scripts and the callbacks, and nothing else. Quarkus fixes
 * Flyway's resources when it builds; changing {@code locations} later narrows nothing.
 */
final class NarrowedScripts implements ResourceProvider {

    private final List<LoadableResource> resources;

    NarrowedScripts(ModuleScripts all, InstalledModules modules, String module) {
        var foundation = foundation(all, modules, module);
        var shown = new ArrayList<LoadableResource>();
        for (var script : all.in(module, Kind.VERSIONED)) {
            shown.add(new Text(script.file(), script.text()));
        }
        for (var script : all.in(module, Kind.REPEATABLE)) {
            shown.add(new Text(script.file(), script.text() + "\n-- rests on " + foundation + "\n"));
        }
        for (var script : all.in(Script.CALLBACKS, Kind.CALLBACK)) {
            // the only placeholders there are; Flyway's own replacement would also read every function's text
            shown.add(new Text(
                    script.file(),
                    script.text()
                            .replace("${flyway:defaultSchema}", module)
                            .replace("${scrim:place}", String.valueOf(modules.place(module)))));
        }
        this.resources = List.copyOf(shown);
    }

    @Override
    public LoadableResource getResource(String name) {
        return resources.stream()
                .filter(r -> r.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String... suffixes) {
        return resources.stream()
                .filter(r -> r.getFilename().startsWith(prefix)
                        && Arrays.stream(suffixes).anyMatch(r.getFilename()::endsWith))
                .toList();
    }

    /**
     * A hash of every versioned script up to this module's last. It is part of each repeatable's text, so that Flyway
     * runs them again exactly when a script they may rest on was added: no state but the checksums.
     */
    private static String foundation(ModuleScripts all, InstalledModules modules, String upTo) {
        var hash = Sha256.begun();
        for (var module : modules.inOrder()) {
            for (var script : all.in(module.name(), Kind.VERSIONED)) {
                hash.update((script.path() + '\0' + script.text() + '\0').getBytes(StandardCharsets.UTF_8));
            }
            if (module.name().equals(upTo)) {
                break;
            }
        }
        return HexFormat.of().formatHex(hash.digest(), 0, 16);
    }

    private static final class Text extends LoadableResource {

        private final String file;
        private final String text;

        Text(String file, String text) {
            this.file = file;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return file;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return file;
        }

        @Override
        public String getFilename() {
            return file;
        }

        @Override
        public String getRelativePath() {
            return file;
        }
    }
}
