package dev.scrim.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Copies of manifests with one mistake of each sort, so that it is seen to be found. */
public final class Broken {

    private static final List<Mistake> MISTAKES = List.of(
            new Mistake("deploy/base/deployment.yaml", "/q/health/started", "/q/healthy"),
            new Mistake("deploy/base/deployment.yaml", "containerPort: 8080", "containerPort: 8081"),
            new Mistake("deploy/base/deployment.yaml", "SCRIM_KEK_NAME\n", "SCRIM_KEK_NAMES\n"),
            new Mistake("deploy/base/deployment.yaml", "scrim-jobs, key: password", "scrim-jobs, key: passwort"),
            new Mistake("deploy/base/deployment.yaml", "revisionHistoryLimit: 5", "revisionHistory: 5"),
            new Mistake(
                    "deploy/base/kustomization.yaml",
                    "SCRIM_LOG_JSON=true",
                    "QUARKUS_DATASOURCE_DB_KIND=postgresql\n      - SCRIM_RELEASE_SECRET=abc"),
            new Mistake("deploy/base/migrate.yaml", "args: [migrate]", "args: [migrat]"),
            new Mistake("deploy/base/service.yaml", "targetPort: http", "targetPort: https"),
            new Mistake("deploy/base/alerts.yaml", "absent(up{", "absent(upp{"),
            new Mistake("deploy/base/alerts.yaml", "scrim_release_failures_total", "scrim_release_failures"),
            new Mistake("deploy/base/alerts.yaml", "[30m])) > 3", "[30m]) > 3"),
            new Mistake("deploy/overlays/staging/smaller-database.yaml", "instances: 2", "instances: two"));

    private Broken() {}

    private record Mistake(String file, String right, String wrong) {

        void make(Path root) throws IOException {
            var path = root.resolve(file);
            var text = Files.readString(path);
            if (!text.contains(right)) {
                throw new IllegalStateException(file + " says nowhere " + right);
            }
            Files.writeString(path, text.replace(right, wrong));
        }
    }

    public static Path copy(Path root) throws IOException {
        for (var folder : List.of("deploy", "docker")) {
            copy(Path.of(folder), root.resolve(folder));
        }
        for (var mistake : MISTAKES) {
            mistake.make(root);
        }
        Files.writeString(root.resolve("docker/Dockerfile.broken"), "FROM scratch\nRUNN true\nUSER 65532\n");
        Files.writeString(root.resolve("docker/compose.broken.yaml"), "services: { scrim: { imag: scrim } }\n");
        return root;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
