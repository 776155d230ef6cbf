package dev.scrim.surface.contract;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.scrim.kernel.caller.TestTokens;
import dev.scrim.kernel.catalogue.CurrentCatalogue;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The contract keeps the rules that generated clients rest on; and each rule sees when it is broken. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractRulesTest {

    @Inject
    CurrentCatalogue catalogue;

    private Optional<Contract> asked = Optional.empty();

    /** It is long, and asked for once. */
    private Contract served() {
        asked = asked.or(() -> Optional.of(Contract.served(catalogue)));
        return asked.get();
    }

    @Test
    void the_served_contract_keeps_the_rules() {
        assertThat(served().operations()).hasSizeGreaterThan(150);
        assertThat(ContractRules.faults(served())).isEmpty();
    }

    @Test
    void problems_have_the_shape_that_the_contract_gives_them() {
        var some = "/privacy/requests/" + UUID.randomUUID();
        problem(given().post(some + "/link"), 401, "Problem").header("WWW-Authenticate", startsWith("Bearer"));
        problem(as().post(some + "/link"), 404, "Problem");
        problem(as().body("{}").post("/privacy/requests"), 422, "Problem").body("errors", hasSize(1));
        problem(as().body("[").post("/privacy/requests"), 400, "Problem");
        problem(as().get("/rest/v1/nowhere"), 404, "data_api_problem");
        problem(given().get("/feed/v1/nowhere"), 404, "Problem");
    }

    private ValidatableResponse problem(Response answer, int status, String schema) {
        assertThat(answer.statusCode()).isEqualTo(status);
        var said = new JsonObject(answer.asString());
        assertThat(Shape.faults(served(), schema, served().schemas().getJsonObject(schema), said))
                .isEmpty();
        return answer.then().header("X-Request-Id", notNullValue());
    }

    private static RequestSpecification as() {
        return given().contentType("application/json")
                .header("Authorization", "Bearer " + TestTokens.person(UUID.randomUUID()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaks")
    void a_rule_that_is_broken_is_seen(String fault, Consumer<JsonObject> breaking) {
        var broken = new Contract(served().document().copy());
        breaking.accept(broken.document());
        assertThat(ContractRules.faults(broken)).anyMatch(found -> found.contains(fault));
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                broken("personId is not snake_case", d -> schema(d, "GrantRoleRequest")
                        .getJsonObject("properties")
                        .put("personId", new JsonObject())),
                broken("schema Wanted1", d -> schemas(d).put("Wanted1", new JsonObject())),
                broken("schema Done", d -> schemas(d).put("Done", new JsonObject())),
                broken("schema JsonNode", d -> schemas(d).put("JsonNode", new JsonObject())),
                broken("points nowhere", d -> schemas(d).remove("UUID")),
                broken("a verb and a noun", d -> approve(d).remove("operationId")),
                broken("another is called place_order", d -> approve(d).put("operationId", "place_order")),
                broken("says what it does", d -> approve(d).remove("summary")),
                broken("needs a token", d -> approve(d).remove("security")),
                broken("is defined", d -> approve(d)
                        .put("security", new JsonArray().add(new JsonObject().put("x", 1)))),
                broken("reads Idempotency-Key", d -> approve(d).remove("parameters")),
                broken("answers with Audit-Event", d -> success(d).remove("headers")),
                broken(
                        "may answer 409",
                        d -> approve(d).getJsonObject("responses").remove("409")),
                broken("its 409 is a problem", d -> approve(d)
                        .getJsonObject("responses")
                        .put("409", new JsonObject().put("description", "Conflict"))),
                broken("ends in Request", d -> body(d).put("schema", new JsonObject().put("type", "object"))),
                broken(
                        "its body is required where",
                        d -> approve(d).getJsonObject("requestBody").put("required", true)),
                broken("request: has an example", d -> body(d).remove("example")),
                broken("cause is no property", d -> body(d).getJsonObject("example")
                        .put("cause", "x")),
                broken("the example lacks reason", d -> body(d).getJsonObject("example")
                        .remove("reason")),
                broken("integer is none of", d -> body(d).getJsonObject("example")
                        .put("reason", 1)),
                broken(
                        "status is missing",
                        d -> answer(d).getJsonObject("example").remove("status")),
                broken("ends in Response", d -> answer(d).put("schema", new JsonObject())),
                broken("or is a 204", d -> success(d).remove("content")));
    }

    private static Arguments broken(String fault, Consumer<JsonObject> breaking) {
        return arguments(fault, breaking);
    }

    private static JsonObject schemas(JsonObject document) {
        return document.getJsonObject("components").getJsonObject("schemas");
    }

    private static JsonObject schema(JsonObject document, String name) {
        return schemas(document).getJsonObject(name);
    }

    private static JsonObject approve(JsonObject document) {
        return document.getJsonObject("paths")
                .getJsonObject("/nightlife/beacons/{id}/approve")
                .getJsonObject("post");
    }

    private static JsonObject body(JsonObject document) {
        return json(approve(document).getJsonObject("requestBody"));
    }

    private static JsonObject success(JsonObject document) {
        return approve(document).getJsonObject("responses").getJsonObject("200");
    }

    private static JsonObject answer(JsonObject document) {
        return json(success(document));
    }

    private static JsonObject json(JsonObject said) {
        return said.getJsonObject("content").getJsonObject("application/json");
    }
}
