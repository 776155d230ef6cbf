package dev.scrim.nightlife;

import java.sql.SQLException;
import java.util.Map;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static dev.scrim.nightlife.Night.because;
import static dev.scrim.nightlife.Night.database;
import static dev.scrim.nightlife.Night.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

/** Where the configuration demands it, nobody decides without saying which version they have seen. */
@QuarkusTest
@TestProfile(DemandedVersionTest.Demanding.class)
class DemandedVersionTest {

    /** Demands If-Match. */
    public static class Demanding implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("scrim.commands.demand-if-match", "true");
        }
    }

    @Test
    void a_decision_without_a_version_is_refused() throws SQLException {
        var admin = database().staff("admin");
        var beacon = Night.beacon(database().person(), "pending_review");
        because(admin)
                .post("/nightlife/beacons/{id}/approve", beacon)
                .then()
                .statusCode(428)
                .body("code", equalTo("kernel.precondition_needed"));
        assertThat(status("beacons", beacon)).isEqualTo("pending_review");
        because(admin)
                .header("If-Match", "*")
                .post("/nightlife/beacons/{id}/approve", beacon)
                .then()
                .statusCode(200);
    }
}
