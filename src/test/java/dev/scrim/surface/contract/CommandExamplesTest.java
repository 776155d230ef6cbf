package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.surface.contract.Arranged.Arrangement;
import dev.scrim.surface.contract.Contract.Operation;
import dev.scrim.surface.privacy.WithMail;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The example that the contract gives for a command is sent as it is published, and does what it should. The cases are
 * the contract's: an operation without an arrangement fails, and an arrangement without its operation too.
 */
@QuarkusTest
@TestProfile(WithMail.class)
class CommandExamplesTest {

    /** Needs a link that is in no example; ExportTest follows one. */
    private static final Set<String> APART = Set.of("fetch_export");

    @Inject
    CurrentCatalogue catalogue;

    private final List<String> faults = new ArrayList<>();
    private Contract contract;

    @Test
    void every_example_works_once_and_its_answer_fits_the_contract() {
        contract = Contract.served(catalogue);
        var arrangements = Arranged.all();
        var operations = contract.operations().stream()
                .filter(Operation::isOfAResource)
                .filter(operation -> !APART.contains(operation.name()))
                .toList();
        assertThat(operations.stream().map(Operation::name)).containsExactlyInAnyOrderElementsOf(arrangements.keySet());
        operations.forEach(operation -> tried(operation, arrangements.get(operation.name())));
        assertThat(faults).isEmpty();
    }

    private void tried(Operation operation, Arrangement arrangement) {
        try {
            send(operation, arrangement);
            if (!operation.body().isEmpty()
                    && !operation.said().getJsonObject("requestBody").getBoolean("required")) {
                sendWithoutBody(operation, arrangement);
            }
        } catch (Exception | AssertionError e) {
            faults.add(operation + ": " + e);
        }
    }

    private void send(Operation operation, Arrangement arrangement) throws Exception {
        var body = operation.example();
        var arranged = arrangement.arrange(body.orElseGet(JsonObject::new));
        var key = UUID.randomUUID().toString();
        var first = sent(operation, arranged, Map.of("Idempotency-Key", key), body);
        expectSuccess(operation, first);
        if (operation.isCommand() && operation.needsToken()) {
            var again = sent(operation, arranged, Map.of("Idempotency-Key", key), body);
            expect(operation, again.statusCode() == first.statusCode(), "repeated, it answers " + again.statusCode());
            expect(operation, again.asString().equals(first.asString()), "repeated, it answers " + again.asString());
            expect(operation, "true".equals(again.header("Idempotency-Replayed")), "it is done again");
        }
    }

    /** What need not be sent is not sent; the reason comes in the header. */
    private void sendWithoutBody(Operation operation, Arrangement arrangement) throws Exception {
        var arranged = arrangement.arrange(new JsonObject());
        var answer = sent(operation, arranged, Map.of("X-Audit-Reason", "for%20a%20test"), Optional.empty());
        expectSuccess(operation, answer);
    }

    private static Response sent(
            Operation operation, Arranged arranged, Map<String, String> headers, Optional<JsonObject> body) {
        var request = io.restassured.RestAssured.given().spec(arranged.by()).headers(headers);
        body.ifPresent(json -> request.contentType("application/json").body(json.encode()));
        return request.request(operation.method(), operation.pathTo(arranged.id()));
    }

    private void expectSuccess(Operation operation, Response answer) {
        expect(
                operation,
                String.valueOf(answer.statusCode()).equals(operation.success()),
                answer.statusCode() + " " + answer.asString());
        var media = operation
                .response(operation.success())
                .getJsonObject("content", new JsonObject())
                .getJsonObject("application/json");
        if (media != null && answer.statusCode() < 300) {
            faults.addAll(Shape.faults(
                    contract,
                    operation + " answers",
                    media.getJsonObject("schema"),
                    Json.decodeValue(answer.asString())));
        }
    }

    private void expect(Operation operation, boolean isSo, String otherwise) {
        if (!isSo) {
            faults.add(operation + ": " + otherwise);
        }
    }
}
