package dev.scrim.surface.dataapi;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

import dev.scrim.kernel.caller.Command;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.KeptAnswer;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.caller.StatementKind;
import dev.scrim.kernel.privacy.ReadLog;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Makes a change in one transaction, and undoes it where the answer cannot be what was asked for. */
@Singleton
class RowWriter {

    private static final Pattern KEY = Pattern.compile("\\{\"id\":\"?([^\"}]+)\"?}");

    private final Command command;
    private final CurrentCaller callers;
    private final ReadLog lines;

    RowWriter(Command command, CurrentCaller callers, ReadLog lines) {
        this.command = command;
        this.callers = callers;
        this.lines = lines;
    }

    /** The answer, once it is committed. */
    KeptAnswer write(Change change, Written what, List<Plan> plans) {
        try {
            return written(change, what, plans);
        } catch (RuntimeException e) {
            if (change.endpoint().forStaff()) {
                // a refusal tells of rows as well, and has taken the line of its own transaction with it
                lines.note(callers.caller().orElseThrow(), change.endpoint().name(), "tried to change");
            }
            throw e;
        }
    }

    private KeptAnswer written(Change change, Written what, List<Plan> plans) {
        StatementKind kind = change.query().searches() > 0 ? StatementKind.SEARCH : StatementKind.CHANGE;
        return command.run(kind, connection -> {
            KeptAnswer answer = answer(change, what, rows(connection, plans));
            if (change.preferences().isTrial()) {
                settle(connection);
                // leaves the transaction as a failure would, with an answer that is none
                throw new WebApplicationException(answer.response());
            }
            return answer;
        });
    }

    /** What is checked at commit is checked now, since there will be none. */
    private static void settle(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set constraints all immediate");
        }
    }

    private static Rows rows(Connection connection, List<Plan> plans) throws SQLException {
        List<String> bodies = new ArrayList<>();
        long count = 0;
        for (Plan plan : plans) {
            Rows rows = OneExchange.ask(connection, plan.sql(), plan.values(), Rows::read);
            count += rows.count();
            if (rows.body().length() > 2) {
                bodies.add(rows.body().substring(1, rows.body().length() - 1));
            }
        }
        return new Rows("[" + String.join(", \n ", bodies) + "]", count, OptionalLong.empty());
    }

    private static KeptAnswer answer(Change change, Written what, Rows rows) {
        Preferences wanted = change.preferences();
        if (change.expected().isPresent() && what != Written.INSERT && rows.count() == 0) {
            throw new ProblemException(Problem.PRECONDITION_FAILED);
        }
        if (wanted.maxAffected().isPresent()
                && what != Written.INSERT
                && rows.count() > wanted.maxAffected().getAsLong()) {
            throw new ProblemException(
                    Problem.TOO_MANY_AFFECTED,
                    Problem.TOO_MANY_AFFECTED.title(),
                    "The query affects " + rows.count() + " rows");
        }
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Range", what.contentRange(rows.count(), wanted.countAll()));
        headers.put(HttpHeaders.CACHE_CONTROL, "private, no-store");
        if (!wanted.applied().isEmpty()) {
            headers.put("Preference-Applied", wanted.applied());
        }
        if (!wanted.showsRows()) {
            location(change, what, rows, headers);
            return new KeptAnswer(what.status(false), "", headers, "");
        }
        Rows.Shown shown =
                rows.as(wanted.form(), change.shownColumns(), change.endpoint().forStaff());
        if (rows.count() == 1 && what != Written.DELETE) {
            headers.put(HttpHeaders.ETAG, shown.tag());
        }
        return new KeptAnswer(what.status(true), shown.type(), headers, shown.body());
    }

    private static void location(Change change, Written what, Rows rows, Map<String, String> headers) {
        if (what == Written.INSERT && change.showsLocation() && rows.count() == 1) {
            var key = KEY.matcher(rows.as(Form.OBJECT, List.of()).body());
            if (key.matches()) {
                headers.put(
                        HttpHeaders.LOCATION,
                        "/rest/v1/" + change.endpoint().name() + "?id=eq."
                                + java.net.URLEncoder.encode(key.group(1), java.nio.charset.StandardCharsets.UTF_8));
            }
        }
    }
}
