package dev.scrim.kernel.caller;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * For whom a transaction acts: what the gate tells the database before anything else.
 *
 * @param login the login whose pool serves the transaction
 * @param role the database role, one of the login's
 * @param person the person signed in; empty for anonymous and system callers
 * @param claims the verified claims of the token; what {@code auth.jwt()} returns
 * @param context what is not in a token: request id, reason, purpose, on whose behalf
 * @param readOnly whether the transaction may change anything
 */
public record Caller(
        Login login,
        String role,
        Optional<UUID> person,
        Map<String, Object> claims,
        Context context,
        boolean readOnly) {

    public Caller {
        if (!login.roles().contains(role)) {
            throw new IllegalArgumentException("role " + role + " is not one of login " + login);
        }
        if (login != Login.AUTHENTICATOR && context.purpose().isEmpty()) {
            throw new IllegalArgumentException("a system caller states its purpose");
        }
    }

    /**
     * What a request says beside its token.
     *
     * @param requestId the id that ties request, log and audit row together
     * @param reason why the caller does what they do, in their words; 3 to 500 characters
     * @param purpose what a job, a webhook or a service acts for
     * @param onBehalfOf the person for whom somebody else acts
     * @param addressHash the caller's address, hashed under a key of the day that is never stored
     * @param subjectInHand the one person whose data an export or erasure may touch
     */
    public record Context(
            String requestId,
            Optional<String> reason,
            Optional<String> purpose,
            Optional<UUID> onBehalfOf,
            Optional<String> addressHash,
            Optional<UUID> subjectInHand) {

        /** Of somebody who has nobody in hand. */
        public Context(
                String requestId,
                Optional<String> reason,
                Optional<String> purpose,
                Optional<UUID> onBehalfOf,
                Optional<String> addressHash) {
            this(requestId, reason, purpose, onBehalfOf, addressHash, Optional.empty());
        }

        /** Of somebody who came by no network. */
        public Context(String requestId, Optional<String> reason, Optional<String> purpose, Optional<UUID> onBehalfOf) {
            this(requestId, reason, purpose, onBehalfOf, Optional.empty());
        }
    }

    /** Somebody who has not signed in. */
    public static Caller anonymous(Context context, boolean readOnly) {
        return new Caller(Login.AUTHENTICATOR, "anon", Optional.empty(), Map.of("role", "anon"), context, readOnly);
    }

    /** The same caller, saying why. */
    public Caller withReason(String reason) {
        var said = new Context(
                context.requestId, Optional.of(reason), context.purpose, context.onBehalfOf, context.addressHash);
        return new Caller(login, role, person, claims, said, readOnly);
    }

    /** The same caller, who is about to leave a line of what they read. */
    public Caller writing() {
        return new Caller(login, role, person, claims, context, false);
    }

    /** A job or service of our own, acting for a stated purpose. */
    public static Caller system(Login login, String role, String purpose) {
        var context =
                new Context(UUID.randomUUID().toString(), Optional.empty(), Optional.of(purpose), Optional.empty());
        return new Caller(login, role, Optional.empty(), Map.of("role", role), context, false);
    }

    /**
     * Who exports or erases the data of one person.
     *
     * @param role exporter or eraser
     */
    public static Caller holding(UUID person, String role, UUID requestId) {
        var context = new Context(
                requestId.toString(),
                Optional.empty(),
                Optional.of("privacy request"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(person));
        return new Caller(
                Login.DESK_WORKER, role, Optional.empty(), Map.of("role", role), context, role.equals("exporter"));
    }
}
