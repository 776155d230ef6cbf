package dev.scrim.kernel.privacy;

import jakarta.inject.Inject;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Metrics say whether a request is due, without anybody looking. */
@QuarkusTest
class RequestGaugesTest {

    @Inject
    RequestGauges gauges;

    @Inject
    MeterRegistry metrics;

    @Test
    void they_count_what_is_open_and_late_and_say_when_the_next_is_due() throws Exception {
        var database = AppDatabase.current();
        database.run("delete from kernel.dsar_requests");
        gauges.ask();
        assertThat(value("scrim.dsar.open")).isZero();
        assertThat(value("scrim.dsar.next.due.seconds")).isNaN();
        for (var due : new String[] {"2 days", "-1 hour"}) {
            database.run(
                    "insert into kernel.dsar_requests (person_id, type, due_at) values ('%s', 'export', now() + '%s')"
                            .formatted(database.person(), due));
        }
        gauges.ask();
        assertThat(value("scrim.dsar.open")).isEqualTo(2);
        assertThat(value("scrim.dsar.late")).isEqualTo(1);
        assertThat(value("scrim.dsar.failed")).isZero();
        assertThat(value("scrim.dsar.next.due.seconds")).isCloseTo(-3600, within(60.0));
    }

    private double value(String name) {
        return metrics.get(name).gauge().value();
    }
}
