package dev.scrim.surface.embedded;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What nobody had to think up: the passwords of all logins, the key-encryption key and the secret of the noise, made on
 * the first start and kept in one file.
 *
 * @param byProperty the secrets, by the name of the property that takes them
 */
record GeneratedSecrets(Map<String, String> byProperty) {

    static final String FILE = "secrets.properties";

    private static final String SUPERUSER = "scrim.superuser.password";
    private static final int BYTES = 32;

    /** The logins of bootstrap.sql and the properties that hold their passwords. */
    private static final Map<String, String> LOGINS = Map.of(
            "authenticator", "quarkus.datasource.password",
            "server", "scrim.server.password",
            "releaser", "scrim.releaser.password",
            "desk_worker", "scrim.desk-worker.password",
            "jobs", "scrim.jobs.password",
            "migrator", "scrim.migrator.password",
            "backup", "scrim.backup.password");

    GeneratedSecrets {
        byProperty = Map.copyOf(byProperty);
    }

    /** Reads the file; makes it, or adds what a newer release needs, only where nothing depends on it yet. */
    static GeneratedSecrets of(DataDirectory directory) {
        var secrets = new TreeMap<String, String>();
        if (directory.has(FILE)) {
            read(directory).forEach((name, value) -> secrets.put(name.toString(), value.toString()));
        } else if (directory.has("data")) {
            throw new EmbeddedDatabaseException("The data in " + directory.path() + " are there, but " + FILE
                    + " is not: without it they cannot be opened. Bring it back, or move the directory away.");
        }
        var known = secrets.size();
        secrets.computeIfAbsent(SUPERUSER, name -> password());
        LOGINS.values().forEach(name -> secrets.computeIfAbsent(name, missing -> password()));
        secrets.putIfAbsent("scrim.kek.name", "embedded");
        secrets.computeIfAbsent("scrim.kek.secret", name -> base64());
        secrets.computeIfAbsent("scrim.release.secret", name -> base64());
        if (secrets.size() > known) {
            directory.write(FILE, text(secrets));
        }
        return new GeneratedSecrets(secrets);
    }

    String superuser() {
        return byProperty.get(SUPERUSER);
    }

    /** The passwords by login, as bootstrap.sql takes them. */
    Map<String, String> passwords() {
        var passwords = new TreeMap<String, String>();
        LOGINS.forEach((login, property) -> passwords.put(login, byProperty.get(property)));
        return passwords;
    }

    /** What the program is configured with; the superuser's password is none of it. */
    Map<String, String> configuration() {
        var configuration = new LinkedHashMap<>(byProperty);
        configuration.remove(SUPERUSER);
        LOGINS.forEach((login, property) -> configuration.put(property.replace(".password", ".username"), login));
        return configuration;
    }

    private static Properties read(DataDirectory directory) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(directory.read(FILE)));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("a string can always be read", e);
        }
    }

    private static String text(Map<String, String> secrets) {
        var text = new StringBuilder("# Made on the first start. Without this file the data beside it are lost.\n");
        secrets.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        return text.toString();
    }

    private static String password() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random());
    }

    private static String base64() {
        return Base64.getEncoder().encodeToString(random());
    }

    private static byte[] random() {
        var bytes = new byte[BYTES];
        // not kept: a native image would keep its seed too
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
