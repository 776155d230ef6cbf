package dev.scrim.kernel.privacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import org.postgresql.util.PSQLException;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.LoginTransactions;
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

    private final LoginTransactions transactions;
    private final ExportKeeper database;
    private final Map<String, Processor> processors;
    private final ObjectMapper json;

    Erasures(LoginTransactions transactions, ExportKeeper database, @All List<Processor> all, ObjectMapper json) {
        this.transactions = transactions;
        this.database = database;
        this.processors = all.stream().collect(Collectors.toMap(Processor::name, Function.identity()));
        this.json = json;
    }

    @Override
    public String name() {
        return "kernel.delete";
    }

    private record Step(int place, ErasureStep name, String object) {}

    @Override
    public void run(String key) {
        UUID request = UUID.fromString(key);
        String person = database.ask("select kernel.begin_erasure(?)", row -> row.getString(1), request);
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
                database.failed(request, step.place, fault(e));
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
        return read(database.ask("select kernel.pending_steps(?)", row -> row.getString(1), request), Map[].class)
                .map(steps -> List.of(steps).stream()
                        .map(step -> new Step(
                                (Integer) step.get("place"), ErasureStep.valueOf((String) step.get("name")), (String)
                                        step.get("object")))
                        .toList())
                .orElse(List.of());
    }

    private void erase(UUID request, UUID person, Step step) {
        transactions.inTransaction(Caller.holding(person, "eraser", request), connection -> {
            try (var statement = connection.prepareStatement("select kernel.erase_step(?, ?)")) {
                statement.setObject(1, request);
                statement.setInt(2, step.place);
                return statement.execute();
            }
        });
    }

    private record Notice(Optional<String[]> keys, Optional<String> receipt) {}

    private void tell(UUID request, Step step) {
        for (int asked = 0; asked < ASKED_AT_MOST; asked++) {
            Notice notice = database.ask(
                    "select * from kernel.processor_keys(?, ?)",
                    row -> new Notice(read(row.getString(1), String[].class), Optional.ofNullable(row.getString(2))),
                    request,
                    step.object);
            if (notice.keys.isEmpty() || isDone(request, step.object, notice)) {
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
        database.ask(
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

    private <T> Optional<T> read(String text, Class<T> type) {
        try {
            return text == null ? Optional.empty() : Optional.of(json.readValue(text, type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database writes JSON", e);
        }
    }
}
