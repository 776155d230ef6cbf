package dev.scrim.kernel.caller;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

import dev.scrim.kernel.crypto.KeyEncryptionKey;
import dev.scrim.kernel.crypto.Sha256;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Does what comes with an Idempotency-Key once (draft-ietf-httpapi-idempotency-key-header): the answer is kept in the
 * transaction of the effect, for 24 hours, so that there is one exactly if it happened. Refusals are not kept: nothing
 * happened, and the next try may go better.
 */
@Singleton
class Idempotency {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{8,255}");
    private static final byte[] SEPARATOR = {0};

    private final CurrentCaller callers;
    private final CurrentRequest request;
    private final RequestDigest digest;
    private final Logins logins;
    private final KeyEncryptionKey kek;
    private final EntityManager entities;

    Idempotency(
            CurrentCaller callers,
            CurrentRequest request,
            RequestDigest digest,
            Logins logins,
            KeyEncryptionKey kek,
            EntityManager entities) {
        this.callers = callers;
        this.request = request;
        this.digest = digest;
        this.logins = logins;
        this.kek = kek;
        this.entities = entities;
    }

    /** A request under a key: what the database keeps of it, and what seals the answer. */
    private record Attempt(byte[] key, byte[] request, AnswerSeal seal) {}

    /** Refuses a key that is none, before anything begins. */
    void check() {
        attempt();
    }

    /** The result of the work, or the end of the request with the answer it has had before. In a transaction. */
    <T> T once(Supplier<T> work, Function<T, KeptAnswer> answer) {
        var attempt = attempt();
        if (attempt.isEmpty()) {
            return work.get();
        }
        try (var connection = logins.connect(callers.caller().orElseThrow().login())) {
            var known = known(connection, attempt.get());
            if (known.isPresent()) {
                throw known.get().again();
            }
            var result = work.get();
            // what is not written yet may leave an audit row, which belongs to the answer
            entities.flush();
            keep(connection, attempt.get(), answer.apply(result));
            return result;
        } catch (SQLException e) {
            throw new RefusedException(e);
        }
    }

    private Optional<Attempt> attempt() {
        var sent = request.headers(HEADER);
        var caller = callers.caller();
        // whoever is nobody shares no answers with others who are nobody; and reading twice is reading
        if (sent.isEmpty()
                || caller.isEmpty()
                || caller.get().readOnly()
                || caller.get().role().equals("anon")) {
            return Optional.empty();
        }
        if (sent.size() > 1 || !FORM.matcher(sent.get(0)).matches()) {
            throw new ProblemException(Problem.KEY_INVALID);
        }
        var whose =
                caller.get().person().map(UUID::toString).orElse(caller.get().role());
        var secret = kek.derived("kept answer of " + whose + " under " + sent.get(0));
        return Optional.of(new Attempt(hash(text(sent.get(0))), requestHash(), new AnswerSeal(secret)));
    }

    private byte[] requestHash() {
        var line = request.exchange().orElseThrow().request();
        return hash(text(line.method().name()), text(line.uri()), digest.body());
    }

    private static Optional<KeptAnswer> known(Connection connection, Attempt attempt) throws SQLException {
        try (var question = connection.prepareStatement("select * from kernel.repeated_answer(?, ?)")) {
            question.setBytes(1, attempt.key);
            question.setBytes(2, attempt.request);
            try (var row = question.executeQuery()) {
                row.next();
                var sealed = row.getBytes(1);
                if (sealed == null) {
                    return Optional.empty();
                }
                var answer = KeptAnswer.decoded(attempt.seal.open(sealed));
                var event = row.getString(2);
                return Optional.of(event == null ? answer : answer.with("Audit-Event", event));
            }
        }
    }

    private static void keep(Connection connection, Attempt attempt, KeptAnswer answer) throws SQLException {
        try (var statement = connection.prepareStatement("select kernel.keep_answer(?, ?, ?)")) {
            statement.setBytes(1, attempt.key);
            statement.setBytes(2, attempt.request);
            statement.setBytes(3, attempt.seal.close(answer.encoded()));
            statement.executeQuery().close();
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] hash(byte[]... parts) {
        var hash = Sha256.begun();
        for (var part : parts) {
            hash.update(part);
            hash.update(SEPARATOR);
        }
        return hash.digest();
    }
}
