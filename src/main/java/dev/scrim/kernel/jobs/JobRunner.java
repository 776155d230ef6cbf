package dev.scrim.kernel.jobs;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import org.jboss.logging.Logger;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.problem.Diagnosis;
import dev.scrim.kernel.problem.Trace;

/** Polls for work and does it, on every replica; each execution is done by one of them. */
@Singleton
public class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int THREADS = 4;
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    private final AgroalDataSource pool;
    private final LoginTransactions transactions;
    private final List<Job> jobs;
    private final List<LongJob> longJobs;
    private final JobSettings settings;
    private final MeterRegistry metrics;
    private Optional<Scheduler> scheduler = Optional.empty();

    JobRunner(
            @DataSource("jobs") AgroalDataSource pool,
            LoginTransactions transactions,
            @All List<Job> jobs,
            @All List<LongJob> longJobs,
            JobSettings settings,
            MeterRegistry metrics) {
        this.pool = pool;
        this.longJobs = longJobs;
        this.transactions = transactions;
        this.jobs = jobs;
        this.settings = settings;
        this.metrics = metrics;
    }

    /** Starts polling; called once the schema is there. */
    public synchronized void start() {
        if (scheduler.isPresent()) {
            return;
        }
        List<Work> all = Stream.concat(
                        jobs.stream().map(this::work), longJobs.stream().map(JobRunner::work))
                .toList();
        List<RecurringTask<Void>> byTheClock = all.stream()
                .filter(work -> work.every().isPresent())
                .map(this::byTheClock)
                .toList();
        List<Task<?>> enqueued = all.stream()
                .filter(work -> work.every().isEmpty())
                .<Task<?>>map(this::enqueued)
                .toList();
        Scheduler started = Scheduler.create(pool, enqueued)
                .startTasks(byTheClock)
                .tableName("kernel.scheduled_tasks")
                .serializer(new JsonText())
                .threads(THREADS)
                .pollingInterval(POLL)
                .heartbeatInterval(settings.heartbeat())
                .shutdownMaxWait(settings.patience())
                .pollUsingLockAndFetch(0.5, 1.0)
                // the database's messages may quote values; what failed is logged below
                .failureLogging(LogLevel.OFF, false)
                .build();
        started.start();
        scheduler = Optional.of(started);
    }

    /** Lets running work end and takes no more. */
    @PreDestroy
    public synchronized void stop() {
        scheduler.ifPresent(Scheduler::stop);
        scheduler = Optional.empty();
    }

    /**
     * Either kind of job.
     *
     * @param doing does it for a key, with the JSON it was enqueued with
     */
    private record Work(String name, Optional<Duration> every, BiConsumer<String, String> doing) {}

    private void run(Work work, String key, String data) {
        var begun = Timer.start(metrics);
        var outcome = "done";
        try {
            work.doing().accept(key, data);
        } catch (RuntimeException e) {
            outcome = "failed";
            LOG.errorf("job %s: %s%n%s", work.name(), Diagnosis.of(e, false).code(), Trace.of(e));
            throw e;
        } finally {
            begun.stop(metrics.timer("scrim.job", "task", work.name(), "outcome", outcome));
        }
    }

    private Work work(Job job) {
        Caller caller = Caller.system(Login.SERVER, "service_role", "job " + job.name());
        return new Work(
                job.name(),
                job.every(),
                (key, data) -> transactions.inTransaction(caller, connection -> {
                    job.run(connection, key, data);
                    return true;
                }));
    }

    private static Work work(LongJob job) {
        return new Work(job.name(), job.every(), (key, data) -> job.run(key));
    }

    private RecurringTask<Void> byTheClock(Work work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every().orElseThrow()))
                .execute((instance, context) -> run(work, instance.getId(), ""));
    }

    private Task<String> enqueued(Work work) {
        return Tasks.oneTime(work.name(), String.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> run(work, instance.getId(), instance.getData()));
    }
}
