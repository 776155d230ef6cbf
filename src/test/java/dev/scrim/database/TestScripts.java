package dev.scrim.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.scrim.kernel.migration.ModuleScripts;

/** What is under db/, the sample's scripts among it, for tests that change some of it before they migrate. */
public final class TestScripts {

    private static final List<Path> ROOTS = List.of(Path.of("target", "classes"), Path.of("target", "test-classes"));

    private TestScripts() {}

    /** All scripts. */
    public static ModuleScripts all() {
        return ModuleScripts.of(texts());
    }

    /** The texts of all files under db/ by their paths; yours to change. */
    public static Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        for (var root :
                ROOTS.stream().filter(r -> Files.isDirectory(r.resolve("db"))).toList()) {
            try (var files = Files.walk(root.resolve("db"))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
                }
            } catch (IOException e) {
                throw new IllegalStateException("the scripts cannot be read", e);
            }
        }
        return texts;
    }
}
