package dev.scrim.kernel.jobs;

import java.sql.SQLException;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import org.jboss.logging.Logger;

import static java.util.concurrent.TimeUnit.SECONDS;

/** Says to metrics whether work waits for somebody to do it. */
@Startup
@Singleton
class JobGauges {

    private static final Logger LOG = Logger.getLogger(JobGauges.class);
    private static final String LONGEST_WAIT = """
            select coalesce(extract(epoch from now() - min(t.execution_time)), 0)
            from kernel.scheduled_tasks t where not t.picked and t.execution_time < now()
            """;

    private final AgroalDataSource pool;
    private volatile double waiting = Double.NaN;

    JobGauges(@DataSource("jobs") AgroalDataSource pool, MeterRegistry metrics) {
        this.pool = pool;
        TimeGauge.builder("scrim.jobs.waiting", this, SECONDS, gauges -> gauges.waiting)
                .description("How long the work has been due that nobody does yet; NaN: it is not known")
                .register(metrics);
    }

    @Scheduled(every = "30s", identity = "jobs-waiting", concurrentExecution = ConcurrentExecution.SKIP)
    void ask() {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(LONGEST_WAIT)) {
            rows.next();
            waiting = rows.getDouble(1);
        } catch (SQLException e) {
            // better nothing than what was true a while ago
            waiting = Double.NaN;
            LOG.warnf("how long work waits is not known: SQLSTATE %s", e.getSQLState());
        }
    }
}
