package dev.scrim.surface.health;

import java.util.concurrent.CountDownLatch;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

/** A check that hangs, among those of the program: no probe waits for it. */
@QuarkusTest
class ProbesTest {

    private static final long BOUND = 2_000;
    private static volatile CountDownLatch hangs = new CountDownLatch(0);

    @Produces
    @Singleton
    @Readiness
    @Liveness
    HealthCheck one_that_may_hang() {
        return () -> {
            try {
                hangs.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return HealthCheckResponse.up("may-hang");
        };
    }

    @AfterEach
    void let_go() {
        hangs.countDown();
    }

    @Test
    void a_probe_answers_in_two_seconds_whatever_hangs_and_is_up_when_it_is_over() throws Exception {
        given().get("/q/health/ready").then().statusCode(200).body("checks.name", hasItem("may-hang"));
        hangs = new CountDownLatch(1);
        for (var n = 0; n < 5; n++) {
            for (var probe : new String[] {"/q/health/ready", "/q/health/live", "/q/health"}) {
                var begun = System.nanoTime();
                given().get(probe)
                        .then()
                        .statusCode(503)
                        .body("checks.find { it.name == 'may-hang' }.status", equalTo("DOWN"));
                assertThat((System.nanoTime() - begun) / 1_000_000).as(probe).isLessThan(BOUND);
            }
        }
        hangs.countDown();
        // what was asked before is answered on its own threads
        for (var n = 0; n < 100 && given().get("/q/health").statusCode() != 200; n++) {
            Thread.sleep(20);
        }
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }
}
