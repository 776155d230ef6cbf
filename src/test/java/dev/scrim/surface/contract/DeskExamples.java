package dev.scrim.surface.contract;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.scrim.nightlife.Night;
import dev.scrim.surface.contract.Arranged.Arrangement;

import static dev.scrim.surface.contract.Arranged.by;
import static dev.scrim.surface.contract.Arranged.key;
import static dev.scrim.surface.contract.Arranged.known;
import static dev.scrim.surface.contract.Arranged.person;
import static dev.scrim.surface.contract.Arranged.run;
import static dev.scrim.surface.contract.Arranged.staff;

/** What the examples of requests about people's data need. */
final class DeskExamples {

    private DeskExamples() {}

    static Map<String, Arrangement> all() {
        var all = new TreeMap<String, Arrangement>();
        mine(all);
        desk(all);
        reads(all);
        return all;
    }

    private static void mine(Map<String, Arrangement> all) {
        all.put("create_privacy_request", body -> by(person()));
        all.put("withdraw_privacy_request", body -> mine("export", "received"));
        all.put("send_verification_code", body -> mine("delete", "received"));
        all.put("verify_privacy_request", body -> {
            var request = mine("delete", "verifying");
            run(
                    "insert into kernel.dsar_codes (request_id, hash)"
                            + " values ('%1$s', encode(extensions.hmac('%2$s', '%1$s', 'sha256'), 'hex'))",
                    request.id(), body.getString("code"));
            return request;
        });
        all.put("create_export_link", body -> {
            var person = person();
            return by(person, exported(person));
        });
    }

    private static void desk(Map<String, Arrangement> all) {
        for (var step : Map.of(
                        "claim_privacy_request", "received",
                        "vouch_for_privacy_request", "received",
                        "approve_privacy_request", "processing",
                        "reject_privacy_request", "processing",
                        "extend_privacy_request", "processing",
                        "hold_privacy_request", "processing",
                        "resume_privacy_request", "on_hold",
                        "complete_privacy_request", "processing",
                        "retry_privacy_request", "processing")
                .entrySet()) {
            all.put(step.getKey(), body -> by(staff("support"), request(person(), "rectify", step.getValue())));
        }
        all.put("note_privacy_request", body -> {
            known(key(body, "person_id"));
            // the day of the example may lie ahead
            body.put("received_at", Instant.now().minus(1, ChronoUnit.DAYS).toString());
            return by(staff("support"));
        });
        all.put("approve_privacy_requests", body -> {
            request(UUID.fromString(body.getJsonArray("ids").getString(0)), person(), "rectify", "processing");
            return by(staff("support"));
        });
        all.put("confirm_processor_told", body -> {
            var id = request(person(), "delete", "processing");
            run("insert into kernel.processor_notices (request_id, processor) values ('%s', 'stripe')", id);
            return by(staff("support"), id);
        });
        all.put("give_export_link", body -> {
            var barred = person();
            run("update identity.people set barred_at = now() where id = '%s'", barred);
            return by(staff("support"), exported(barred));
        });
        all.put("lift_restriction", body -> {
            var restricted = person();
            run("update identity.people set restricted_at = now() where id = '%s'", restricted);
            return by(staff("support"), restricted);
        });
    }

    private static void reads(Map<String, Arrangement> all) {
        all.put("list_privacy_requests", body -> mine("export", "received"));
        all.put("read_access_log", body -> by(person()));
        all.put("preview_erasure", body -> {
            var id = request(person(), "delete", "processing");
            return new Arranged(Night.because(staff("support")), id);
        });
        all.put("preview_retention", body -> by(staff("support")));
        all.put("read_export_key", body -> by(person()));
    }

    private static Arranged mine(String type, String status) throws SQLException {
        var person = person();
        return by(person, request(person, type, status));
    }

    private static UUID request(UUID person, String type, String status) throws SQLException {
        var id = UUID.randomUUID();
        request(id, person, type, status);
        return id;
    }

    private static void request(UUID id, UUID person, String type, String status) throws SQLException {
        var isVerified = !status.equals("received") && !status.equals("verifying");
        run(
                "insert into kernel.dsar_requests (id, person_id, type, status, wish, due_at, verified_at,"
                        + " verified_how, waits_since, ended_at)"
                        + " values ('%s', '%s', '%s', '%s', 'a wrong name', now() + interval '30 days', %s, %s, %s,"
                        + " %s)",
                id,
                person,
                type,
                status,
                isVerified ? "now()" : "null",
                isVerified ? "'two_agents'" : "null",
                status.equals("on_hold") ? "now()" : "null",
                status.equals("completed") ? "now()" : "null");
        run("insert into kernel.dsar_requests_staff (request_id) values ('%s')", id);
    }

    private static UUID exported(UUID person) throws SQLException {
        var id = request(person, "export", "completed");
        run(
                "insert into kernel.dsar_exports (request_id, attempt, wrapped, parts, bytes, sha256, expires_at)"
                        + " values ('%1$s', '%1$s', 'x', 1, 1, 'x', now() + interval '1 day')",
                id);
        return id;
    }
}
