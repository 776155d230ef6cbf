package dev.scrim.kernel.release;

import java.sql.SQLException;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** The worker in the application: by the database's clock, through the gate, seen from outside. */
@QuarkusTest
class ReleaseWorkerTest {

    @Inject
    ReleaseWorker worker;

    @Inject
    MeterRegistry metrics;

    @BeforeEach
    void an_hour_has_passed() throws SQLException {
        AppDatabase.current().run("""
                update kernel.cell_sets
                set released_until = kernel.bucket_of(bucket, clock_timestamp()) - interval '1 hour'
                where name = 'sample.scans_by_city';
                delete from kernel.releases""");
    }

    @Test
    void it_releases_what_is_over_by_the_clock_of_the_database() throws SQLException {
        worker.publishDue();
        assertThat(AppDatabase.current().seen("""
                        select count(*) || ' ' || bool_and(bucket + interval '15 min' <= published_at)
                        from kernel.releases where cell_set = 'sample.scans_by_city'""")).isEqualTo("4 true");
        assertThat(worker.publishDue()).isZero();
    }

    @Test
    void it_says_how_old_the_newest_release_is_and_what_waits() throws SQLException {
        worker.publishDue();
        assertThat(metrics.get("scrim.release.age").timeGauge().value()).isCloseTo(0, within(10.0));
        assertThat(metrics.get("scrim.release.waiting").timeGauge().value()).isZero();
        given().get("/q/health/ready").then().body("checks.name", hasItem("releases"));
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'releases' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'releases' }.data.'waiting-seconds'", equalTo(0));
    }

    @Test
    void it_counts_failures_and_says_how_long_a_bucket_waits() throws SQLException {
        var before = metrics.get("scrim.release.failures").counter().count();
        AppDatabase.current().run("revoke select on sample.scan_contributions from aggregator");
        worker.tick();
        AppDatabase.current().run("grant select on sample.scan_contributions to aggregator");
        assertThat(metrics.get("scrim.release.failures").counter().count()).isEqualTo(before + 1);
        assertThat(metrics.get("scrim.release.waiting").timeGauge().value()).isGreaterThan(2700);
    }
}
