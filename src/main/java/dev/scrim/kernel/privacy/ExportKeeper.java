package dev.scrim.kernel.privacy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.crypto.KeyEncryptionKey;
import dev.scrim.kernel.crypto.Seal;

/** Keeps archives and how far they are, each part in a transaction of its own. */
@Singleton
class ExportKeeper {

    private static final Caller OURSELVES = Caller.system(Login.SERVER, "service_role", "privacy request");

    private final OneExchange database;
    private final PrivacySettings settings;
    private final KeyEncryptionKey key;

    ExportKeeper(OneExchange database, PrivacySettings settings, KeyEncryptionKey key) {
        this.database = database;
        this.settings = settings;
        this.key = key;
    }

    /**
     * One attempt at an archive.
     *
     * @param id which
     * @param person whose
     */
    record Attempt(UUID id, UUID person) {

        /** What a part is sealed for, so that it opens in its place only. */
        String context(int place) {
            return context(id, place);
        }

        static String context(UUID id, int place) {
            return id + " " + place;
        }
    }

    /** Another attempt has begun, or nobody wants the archive any more. */
    static final class OvertakenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        OvertakenException() {
            super("another attempt has begun");
        }
    }

    /** Begins; empty where there is nothing to be made. */
    Optional<Attempt> begin(UUID request, byte[] secret, List<Relation> tables) {
        byte[] wrapped = wrapping().close(secret, secret.length, request.toString());
        String[] names = tables.stream().map(Relation::qualifiedName).toArray(String[]::new);
        return ask(
                "select * from kernel.begin_export(?, ?, ?)",
                row -> row.getString(1) == null
                        ? Optional.<Attempt>empty()
                        : Optional.of(new Attempt(row.getObject(1, UUID.class), row.getObject(2, UUID.class))),
                request,
                wrapped,
                names);
    }

    void keep(UUID request, Attempt attempt, int place, byte[] sealed) {
        boolean kept = ask(
                "select kernel.keep_part(?, ?, ?, ?)", row -> row.getBoolean(1), request, attempt.id(), place, sealed);
        if (!kept) {
            throw new OvertakenException();
        }
    }

    void done(UUID request, int place, long rows) {
        ask("select kernel.step_done(?, ?, ?)", row -> true, request, place, rows);
    }

    void failed(UUID request, int place, String fault) {
        ask("select kernel.step_failed(?, ?, ?)", row -> true, request, place, fault);
    }

    void finish(UUID request, Attempt attempt, int parts, long bytes, String sha256) {
        boolean finished = ask(
                "select kernel.finish_export(?, ?, ?, ?, ?, ? * interval '1 second')",
                row -> row.getBoolean(1),
                request,
                attempt.id(),
                parts,
                bytes,
                sha256,
                settings.keepExports().toSeconds());
        if (!finished) {
            throw new OvertakenException();
        }
    }

    /** A part as it is kept; fails where it is gone again. */
    byte[] part(UUID request, UUID attempt, int place) {
        byte[] sealed = ask("select kernel.export_part(?, ?, ?)", row -> row.getBytes(1), request, attempt, place);
        return Optional.ofNullable(sealed).orElseThrow(() -> new IllegalStateException("the archive was deleted"));
    }

    /** The key of an archive. */
    byte[] secret(UUID request, byte[] wrapped) {
        try {
            return wrapping().open(wrapped, request.toString());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the archive was sealed under another key-encryption key", e);
        }
    }

    /** Who processes data about people on our behalf. */
    List<String> recipients() {
        return ask(
                "select coalesce(array_agg(p.meaning order by p.name), '{}') from kernel.processors p"
                        + " where not p.told_last",
                row -> List.of((String[]) row.getArray(1).getArray()));
    }

    /** Asks one row as the server itself. */
    <T> T ask(String sql, OneExchange.RowReader<T> reader, Object... values) {
        return database.ask(OURSELVES, sql, Arrays.asList(values), reader);
    }

    /** Made when it is used: commands have this bean too, and who migrates has no key. */
    private Seal wrapping() {
        return new Seal(key.derived("keys of exports"));
    }
}
