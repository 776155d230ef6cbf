package dev.scrim.deploy;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.scrim.deploy.Manifests.Node;

/** Which keys of which Secrets are asked for, and which the guide tells to make. */
public final class Secrets {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(scrim-[a-z-]+)` \\| ((?:`[\\w.-]+`(?:, )?)+) \\|");
    private static final Pattern KEY = Pattern.compile("`([\\w.-]+)`");

    private final Map<String, Set<String>> keys = new TreeMap<>();

    private Secrets() {}

    public static Map<String, Set<String>> ofGuide(String guide) {
        var told = new Secrets();
        ROW.matcher(guide).results().forEach(row -> KEY.matcher(row.group(2))
                .results()
                .forEach(key -> told.add(row.group(1), key.group(1))));
        return told.keys;
    }

    public static Map<String, Set<String>> asked(Manifests manifests) {
        var asked = new Secrets();
        manifests.all().forEach(asked::read);
        return asked.keys;
    }

    private void read(Node node) {
        if (node.value("secretKeyRef") != null) {
            add(node.text("secretKeyRef", "name"), node.text("secretKeyRef", "key"));
        }
        if (node.value("passwordSecret") != null) {
            add(node.text("passwordSecret", "name"), "username");
            add(node.text("passwordSecret", "name"), "password");
        }
        if (node.value("s3Credentials") instanceof Map<?, ?> credentials) {
            credentials
                    .keySet()
                    .forEach(each -> add(
                            node.text("s3Credentials", each.toString(), "name"),
                            node.text("s3Credentials", each.toString(), "key")));
        }
        if (node.value("secretName") != null) {
            // of a volume; an Ingress asks for what every certificate has
            node.list("items").forEach(item -> add(node.text("secretName"), item.text("key")));
            if (node.value("hosts") != null) {
                add(node.text("secretName"), "tls.crt");
                add(node.text("secretName"), "tls.key");
            }
        }
    }

    private void add(String secret, String key) {
        keys.computeIfAbsent(secret, name -> new TreeSet<>()).add(key);
    }
}
