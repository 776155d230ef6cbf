package dev.scrim;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.scrim.AccessTable.Cell;
import dev.scrim.database.AppDatabase;
import dev.scrim.fixture.Row;
import dev.scrim.kernel.caller.TestTokens;
import dev.scrim.kernel.catalogue.Column;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over HTTP everybody may do what {@code access.csv} says, as in SQL. Writes are tried and rolled back, so that each
 * finds the rows as they were.
 */
@QuarkusTest
class AccessOverHttpTest {

    private static final String TRIED = "tx=rollback, count=exact";

    @Inject
    CurrentCatalogue catalogue;

    private AccessTrial trial;
    private AccessTable table;

    @BeforeEach
    void fill() throws SQLException, IOException {
        trial = new AccessTrial("over HTTP", AppDatabase.current());
        table = AccessTable.read();
        catalogue.reread();
    }

    @Test
    void everybody_may_do_over_http_what_the_table_says() throws SQLException {
        var wrong = new ArrayList<String>();
        var asked = 0;
        for (var endpoint : trial.fixture().catalogue().endpoints()) {
            for (var cell : trial.cells(endpoint)) {
                if (endpoint.forStaff() && !cell.verb().equals("select")) {
                    continue; // cannot be tried without being done: AccessTest tries it in SQL
                }
                var observed = observed(endpoint, cell);
                asked++;
                if (!table.expected(cell).equals(Optional.of(observed))) {
                    wrong.add(cell + " should be " + table.expected(cell).orElse("said") + " and is " + observed);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(1000);
    }

    private String observed(Endpoint endpoint, Cell cell) throws SQLException {
        var view = trial.fixture().catalogue().view(endpoint);
        var row = trial.row(endpoint, cell);
        return switch (cell.verb()) {
            case "select" -> selected(endpoint, view, cell, row);
            case "insert" -> {
                var answer = written(
                        as(cell.role()).body(trial.newRow(endpoint, cell, true)).post(path(endpoint)));
                // some rows are added to what others see already, some before
                yield answer.equals("refused")
                        ? written(as(cell.role())
                                .body(trial.newRow(endpoint, cell, false))
                                .post(path(endpoint)))
                        : answer;
            }
            case "update" -> {
                var change = trial.sameRow(endpoint, cell, row);
                yield any(cell, written(as(cell.role()).body(change).patch(path(endpoint) + filter(view, row))));
            }
            default -> any(cell, written(as(cell.role()).delete(path(endpoint) + filter(view, row))));
        };
    }

    private String selected(Endpoint endpoint, Relation view, Cell cell, Optional<Row> row) {
        var demanded = endpoint.requiredFilters().isEmpty() || !cell.role().equals("anon") || row.isEmpty()
                ? ""
                : "?"
                        + endpoint.requiredFilters().stream()
                                .filter(column -> row.get().values().containsKey(column))
                                .map(column ->
                                        column + "=eq." + row.get().values().get(column))
                                .findFirst()
                                .orElse("id=eq." + row.get().values().get("id"));
        // a read for staff leaves its line for good
        var answer =
                as(cell.role(), endpoint.forStaff() ? "count=exact" : TRIED).get(path(endpoint) + demanded);
        if (answer.statusCode() != 200) {
            return refusal(answer);
        }
        var body = answer.asString();
        var isSeen = row.isEmpty() ? !body.equals("[]") : row.get().isSeenIn(view, body);
        return isSeen || cell.row().equals("any") ? "allowed" : "nothing";
    }

    private static String any(Cell cell, String answer) {
        return cell.row().equals("any") && answer.equals("nothing") ? "allowed" : answer;
    }

    private static String written(Response answer) {
        return switch (answer.statusCode()) {
            case 200, 201, 204 -> answer.header("Content-Range").endsWith("/0") ? "nothing" : "allowed";
            // both come after the policies let it through
            case 409 -> "allowed";
            default -> refusal(answer);
        };
    }

    private static String refusal(Response answer) {
        return Set.of(401, 403).contains(answer.statusCode())
                ? "refused"
                : "error " + answer.statusCode() + " " + answer.asString();
    }

    /** By key where the view has one, else by what it says of the person. */
    private static String filter(Relation view, Optional<Row> row) {
        var values = row.map(Row::values).orElse(Map.of());
        var key = row.map(r -> r.table().primaryKey()).orElse(List.of()).stream()
                .filter(column -> view.column(column).isPresent())
                .toList();
        var marks = (key.isEmpty() ? values.keySet().stream() : key.stream())
                .filter(column -> !key.isEmpty() || row.orElseThrow().canaries().containsKey(column))
                .filter(column -> view.column(column)
                        .filter(shown -> List.of("text", "uuid").contains(shown.type()))
                        .isPresent())
                .map(column -> column + "=eq." + URLEncoder.encode(values.get(column), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var some = view.columns().stream().map(Column::name).findFirst().orElseThrow();
        return "?" + (marks.isEmpty() ? some + "=not.is.null" : marks);
    }

    private static String path(Endpoint endpoint) {
        return "/rest/v1/" + endpoint.name();
    }

    private RequestSpecification as(String role) {
        return as(role, TRIED);
    }

    private RequestSpecification as(String role, String preferences) {
        var request = given().urlEncodingEnabled(false)
                .contentType("application/json")
                .header("Prefer", preferences)
                .header("X-Audit-Reason", "to%20see%20whether%20it%20works");
        return switch (role) {
            case "anon" -> request;
            case "service_role" ->
                request.header("X-Purpose", "a%20test").header("Authorization", "Bearer " + TestTokens.service());
            default ->
                request.header(
                        "Authorization",
                        "Bearer "
                                + TestTokens.person(trial.caller(role).person().orElseThrow()));
        };
    }
}
