package dev.scrim.surface.contract;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import dev.scrim.surface.contract.Arranged.Arrangement;

import static dev.scrim.nightlife.Night.beacon;
import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.listing;
import static dev.scrim.surface.contract.Arranged.by;
import static dev.scrim.surface.contract.Arranged.key;
import static dev.scrim.surface.contract.Arranged.known;
import static dev.scrim.surface.contract.Arranged.person;
import static dev.scrim.surface.contract.Arranged.run;
import static dev.scrim.surface.contract.Arranged.staff;

/** What the examples of nightlife and safety need. */
final class NightExamples {

    private NightExamples() {}

    static Map<String, Arrangement> all() {
        var all = new TreeMap<String, Arrangement>();
        beacons(all);
        posts(all);
        tokens(all);
        listings(all);
        safety(all);
        return all;
    }

    private static void beacons(Map<String, Arrangement> all) {
        all.put("submit_beacon", body -> {
            var host = person();
            return by(host, beacon(host, "draft"));
        });
        all.put("approve_beacon", body -> by(staff("admin"), beacon(person(), "pending_review")));
        all.put("reject_beacon", body -> by(staff("admin"), beacon(person(), "pending_review")));
        all.put("disable_beacon", body -> by(staff("moderator"), beacon(person(), "live")));
        all.put("reinstate_beacon", body -> {
            var moderator = staff("moderator");
            var id = beacon(person(), "live");
            because(moderator)
                    .post("/nightlife/beacons/" + id + "/disable")
                    .then()
                    .statusCode(200);
            return by(moderator, id);
        });
        all.put("archive_beacon", body -> {
            var host = person();
            return by(host, beacon(host, "expired"));
        });
        all.put("refresh_night_pulse", body -> {
            run("""
                    delete from kernel.limit_counts;
                    update kernel.cell_sets set released_until = kernel.bucket_of(bucket, clock_timestamp()) - bucket
                    where module = 'nightlife'""");
            return by(staff("admin"));
        });
    }

    private static void posts(Map<String, Arrangement> all) {
        all.put("create_beacon_post", body -> {
            there(key(body, "beacon_id"), person());
            return by(person());
        });
        all.put("hide_beacon_post", body -> by(staff("moderator"), post(person(), "visible")));
        all.put("restore_beacon_post", body -> by(staff("moderator"), post(person(), "hidden")));
        all.put("lock_beacon_post", body -> by(staff("moderator"), post(person(), "visible")));
        all.put("remove_beacon_post", body -> {
            var author = person();
            return by(author, post(author, "visible"));
        });
    }

    private static void tokens(Map<String, Arrangement> all) {
        all.put("issue_qr_token", body -> {
            var host = person();
            there(key(body, "beacon_id"), host);
            // the day of the example will be over some day
            body.put("expires_at", Instant.now().plus(1, ChronoUnit.DAYS).toString());
            return by(host);
        });
        all.put("redeem_qr_token", body -> {
            token(person(), body.getString("token"));
            return by(person());
        });
        all.put("revoke_qr_token", body -> {
            var host = person();
            return by(host, token(host, UUID.randomUUID().toString()));
        });
    }

    private static void listings(Map<String, Arrangement> all) {
        for (var step :
                Map.of("submit", "draft", "sell", "live", "remove", "live").entrySet()) {
            all.put(step.getKey() + "_ticket_listing", body -> {
                var seller = person();
                return by(seller, listing(seller, beacon(person(), "live"), "none", step.getValue()));
            });
        }
        for (var step : new String[] {"approve", "reject"}) {
            all.put(
                    step + "_ticket_listing",
                    body -> by(staff("admin"), listing(person(), beacon(person(), "live"), "none", "pending_review")));
        }
    }

    private static void safety(Map<String, Arrangement> all) {
        all.put("file_report", body -> {
            there(key(body, "target_id"), person());
            return by(person());
        });
        all.put("create_block", body -> {
            known(key(body, "target_id"));
            return by(person());
        });
        all.put("take_moderation_action", body -> {
            there(key(body, "target_id"), person());
            return by(staff("moderator"));
        });
        all.put("take_report", body -> by(staff("moderator"), report("open", "null")));
        for (var step : new String[] {"release", "resolve", "dismiss"}) {
            all.put(step + "_report", body -> {
                var moderator = staff("moderator");
                return by(moderator, report("investigating", "'" + moderator + "'"));
            });
        }
    }

    /** The live beacon that an example names. */
    private static void there(UUID id, UUID host) throws SQLException {
        run("delete from nightlife.beacons where id = '%s'", id);
        run("update nightlife.beacons set id = '%s' where id = '%s'", id, beacon(host, "live"));
    }

    private static UUID post(UUID author, String status) throws SQLException {
        var id = UUID.randomUUID();
        run(
                "insert into nightlife.beacon_posts (id, beacon_id, author_profile_id, type, body, status)"
                        + " values ('%s', '%s', '%s', 'comment', 'hello', '%s')",
                id, beacon(person(), "live"), author, status);
        return id;
    }

    private static UUID token(UUID host, String token) throws SQLException {
        var id = UUID.randomUUID();
        run(
                "insert into nightlife.qr_tokens (id, beacon_id, scope, issued_by, expires_at)"
                        + " values ('%s', '%s', 'check_in', '%s', now() + interval '1 day')",
                id, beacon(host, "live"), host);
        run(
                "insert into nightlife.qr_token_secrets (token_id, token_hash)"
                        + " values ('%s', encode(sha256(convert_to('%s', 'UTF8')), 'hex'))",
                id, token);
        return id;
    }

    private static UUID report(String status, String assigned) throws SQLException {
        var id = UUID.randomUUID();
        run(
                "insert into safety.moderation_reports (id, reporter_profile_id, target_type, target_id, category,"
                        + " details, status) values ('%s', '%s', 'beacon', '%s', 'scam', 'look at this', '%s')",
                id, person(), beacon(person(), "live"), status);
        run("insert into safety.moderation_reports_staff (report_id, assigned_to) values ('%s', %s)", id, assigned);
        return id;
    }
}
