package dev.scrim.kernel.caller;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;

import io.agroal.api.AgroalDataSource;

/** What tests of the gate ask: who am I here, and what may I do. */
@Path("/probe")
@Consumes(MediaType.APPLICATION_JSON)
public class ProbeResource {

    private static final String WHO = "select current_user || ' ' || coalesce(auth.uid()::text, 'nobody') || ' '"
            + " || pg_backend_pid() || ' ' || current_setting('transaction_read_only')";

    private final AgroalDataSource database;
    private final EntityManager entities;
    private final CurrentCaller caller;
    private final LeftOver leftOver;

    ProbeResource(AgroalDataSource database, EntityManager entities, CurrentCaller caller, LeftOver leftOver) {
        this.database = database;
        this.entities = entities;
        this.caller = caller;
        this.leftOver = leftOver;
    }

    public record Who(String jdbc, String hibernate, String thread) {}

    public record Body(@NotBlank String name, @Positive int number) {}

    public record Grant(UUID person, String reason) {}

    @GET
    @Path("/who")
    @Transactional
    public Who who() throws SQLException {
        var hibernate = entities.createNativeQuery(WHO, String.class).getSingleResult();
        return new Who(ask(WHO), hibernate.toString(), Thread.currentThread().getName());
    }

    @GET
    @Path("/hibernate")
    @Transactional
    public Map<String, String> hibernate() {
        return Map.of(
                "answer",
                entities.createNativeQuery(WHO, String.class).getSingleResult().toString());
    }

    @POST
    @Path("/who")
    @Transactional
    public Who whoMayWrite() throws SQLException {
        return who();
    }

    @GET
    @Path("/no-transaction")
    public Map<String, String> noTransaction() throws SQLException {
        return Map.of("answer", ask("select 1"));
    }

    @GET
    @Path("/sql/{code}")
    @Transactional
    public Map<String, String> fails(@PathParam("code") String code) throws SQLException {
        return Map.of("answer", ask(Refusals.of(code)));
    }

    @POST
    @Path("/grants")
    @Transactional
    public Map<String, String> grant(Grant grant) throws SQLException {
        return Map.of("rows", insert(grant));
    }

    /** Writes by Hibernate, which does so only when the transaction is about to commit. */
    @POST
    @Path("/grants/{id}/revoke")
    @Transactional
    public void revoke(@PathParam("id") UUID id) {
        var grant = entities.find(ProbeGrant.class, id);
        grant.revokedBy = caller.caller().orElseThrow().person().orElseThrow();
        grant.revokedAt = OffsetDateTime.now();
    }

    /** A command that takes its reason in the body, before its transaction. */
    @POST
    @Path("/grants/with-reason")
    public Map<String, String> grantWithReason(Grant grant) throws SQLException {
        caller.giveReason(grant.reason());
        return leftOver.inTransaction(() -> Map.of("rows", insert(grant)));
    }

    @POST
    @Path("/body")
    public Body body(@Valid Body body) {
        return body;
    }

    @POST
    @Path("/leave-a-transaction")
    public void leaveTransaction() throws Exception {
        leftOver.begin();
    }

    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("the secret is 4711-canary");
    }

    private String insert(Grant grant) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement("insert into kernel.role_grants (person_id, role, granted_by)"
                                + " values (?, 'support', auth.uid())")) {
            statement.setObject(1, grant.person());
            return String.valueOf(statement.executeUpdate());
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
