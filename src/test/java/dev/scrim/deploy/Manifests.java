package dev.scrim.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What stands in {@code deploy/} and in the Compose files of {@code docker/}, as it was written. */
public record Manifests(Path root) {

    /** A map of a document, and where it stands. */
    public record Node(String file, Map<?, ?> map) {

        public String text(String... keys) {
            Object value = value(keys);
            return value == null ? "" : value.toString();
        }

        public Object value(String... keys) {
            Object value = map;
            for (String key : keys) {
                value = value instanceof Map<?, ?> inside ? inside.get(key) : null;
            }
            return value;
        }

        /** The maps in the list at that place. */
        public List<Node> list(String... keys) {
            return value(keys) instanceof List<?> list
                    ? list.stream()
                            .filter(Map.class::isInstance)
                            .map(each -> new Node(file, (Map<?, ?>) each))
                            .toList()
                    : List.of();
        }

        /** The words in the list at that place. */
        public List<String> words(String... keys) {
            return value(keys) instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }

        @Override
        public String toString() {
            return file + (text("name").isEmpty() ? "" : " (" + text("name") + ")");
        }
    }

    public List<Node> documents() {
        var documents = new ArrayList<Node>();
        try (Stream<Path> files = Files.walk(root.resolve("deploy"))) {
            files.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(file -> read(file, documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents;
    }

    /** The services of Compose files, each with its name. */
    public List<Node> services() {
        var documents = new ArrayList<Node>();
        try (Stream<Path> files = Files.list(root.resolve("docker"))) {
            files.filter(file -> file.getFileName().toString().matches("compose.*\\.yaml"))
                    .forEach(file -> read(file, documents));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents.stream()
                .flatMap(document -> ((Map<?, ?>) document.value("services"))
                        .entrySet().stream()
                                .map(service -> new Node(document.file() + " (" + service.getKey() + ")", (Map<?, ?>)
                                        service.getValue())))
                .toList();
    }

    public List<Node> ofKind(String kind) {
        return documents().stream()
                .filter(document -> document.text("kind").equals(kind))
                .toList();
    }

    public Node object(String file, String kind) {
        return ofKind(kind).stream()
                .filter(document -> document.file().equals(file))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " in " + file));
    }

    /** Every map of every document, however deep. */
    public List<Node> all() {
        var found = new ArrayList<Node>();
        documents().forEach(document -> walk(document.file(), document.map(), found::add));
        return found;
    }

    /** The containers that run this program. */
    public List<Node> containers() {
        return all().stream()
                .flatMap(node -> Stream.of("containers", "initContainers").flatMap(key -> node.list(key).stream()))
                .filter(container -> container.text("image").matches("scrim|.*/scrim(:.*)?"))
                .toList();
    }

    private static void walk(String file, Object value, Consumer<Node> found) {
        if (value instanceof Map<?, ?> map) {
            found.accept(new Node(file, map));
            map.values().forEach(each -> walk(file, each, found));
        } else if (value instanceof List<?> list) {
            list.forEach(each -> walk(file, each, found));
        }
    }

    private void read(Path file, List<Node> documents) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var name = root.relativize(file).toString();
        try (var reader = Files.newBufferedReader(file)) {
            StreamSupport.stream(
                            new Yaml(new SafeConstructor(options))
                                    .loadAll(reader)
                                    .spliterator(),
                            false)
                    // a list of operations of a patch is no object
                    .filter(Map.class::isInstance)
                    .forEach(document -> documents.add(new Node(name, (Map<?, ?>) document)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
