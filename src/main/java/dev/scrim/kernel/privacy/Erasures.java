package dev.scrim.kernel.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import io.quarkus.arc.All;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.postgresql.util.PSQLException;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Documents;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.jobs.LongJob;
import dev.scrim.kernel.problem.Diagnosis;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Erases a person, step by step, each in a transaction of its own. A step that was done is never done again; a process
 * that dies leaves the rest to the next one.
 */
@Singleton
class Erasures implements LongJob {

    private static final int ASKED_AT_MOST = 10;
    private static final long BETWEEN_SECONDS = 2;

    private final OneExchange database;
    private final ExportKeeper keeper;
    private final Map<String, Processor> processors;
    private final Documents documents;

    Erasures(OneExchange database, ExportKeeper keeper, @All List<Processor> all, Documents documents) {
        this.database = database;
        this.keeper = keeper;
        this.processors = all.stream().collect(Collectors.toMap(Processor::name, Function.identity()));
        this.documents = documents;
    }

    @Override
    public String name() {
        return "kernel.delete";
    }

    /**
     * What is still to be done.
     *
     * @param object the table or processor it is done to
     */
    @RegisterForReflection
    record Step(int place, ErasureStep name, Optional<String> object) {}

    @Override
    public void run(String key) {
        UUID request = UUID.fromString(key);
        String person = keeper.ask("select kernel.begin_erasure(?)", row -> row.getString(1), request);
        if (person == null) {
            return;
        }
        for (Step step : pending(request)) {
            try {
                switch (step.name) {
                    case TELL -> tell(request, step);
                    case BEGIN, ERASE, FORGET, PROVE, END -> erase(request, UUID.fromString(person), step);
                }
            } catch (RuntimeException e) {
                keeper.failed(request, step.place, fault(e));
                throw e;
            }
        }
    }

    /** The code of what went wrong, and the table where, if the database names one. */
    private static String fault(RuntimeException thrown) {
        String code = Diagnosis.of(thrown, false).code();
        return thrown.getCause() instanceof PSQLException refusal
                        && refusal.getServerErrorMessage() != null
                        && refusal.getServerErrorMessage().getTable() != null
                ? code + " " + refusal.getServerErrorMessage().getTable()
                : code;
    }

    private List<Step> pending(UUID request) {
        String steps = keeper.ask("select kernel.pending_steps(?)", row -> row.getString(1), request);
        return List.of(documents.read(Step[].class, steps));
    }

    /** A table is searched in batches, each in a transaction of its own; the step keeps where the search stands. */
    private void erase(UUID request, UUID person, Step step) {
        boolean isDone;
        do {
            isDone = database.ask(
                    Caller.holding(person, "eraser", request),
                    "select kernel.erase_step(?, ?)",
                    List.of(request, step.place),
                    row -> row.getBoolean(1));
        } while (!isDone);
    }

    private record Notice(Optional<String[]> keys, Optional<String> receipt) {}

    private void tell(UUID request, Step step) {
        String processor = step.object.orElseThrow();
        for (int asked = 0; asked < ASKED_AT_MOST; asked++) {
            Notice notice = keeper.ask(
                    "select * from kernel.processor_keys(?, ?)",
                    row -> new Notice(
                            Optional.ofNullable(row.getString(1)).map(keys -> documents.read(String[].class, keys)),
                            Optional.ofNullable(row.getString(2))),
                    request,
                    processor);
            if (notice.keys.isEmpty() || isDone(request, processor, notice)) {
                return;
            }
            pause();
        }
        throw new ProblemException(Problem.PROCESSOR_AT_WORK);
    }

    private boolean isDone(UUID request, String name, Notice notice) {
        List<String> keys = List.of(notice.keys.orElseThrow());
        Processor.Progress progress = keys.isEmpty()
                ? new Processor.Progress("nothing held", true)
                : Optional.ofNullable(processors.get(name))
                        .orElseThrow(() -> new ProblemException(Problem.PROCESSOR_UNREACHABLE))
                        .tell(request, keys, notice.receipt);
        keeper.ask(
                "select kernel.processor_answered(?, ?, ?, ?)",
                row -> true,
                request,
                name,
                progress.receipt(),
                progress.isDone());
        return progress.isDone();
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(BETWEEN_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a processor was at work", e);
        }
    }
}
