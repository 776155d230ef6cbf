package dev.scrim.surface.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

import dev.scrim.surface.contract.Contract.Operation;

/** The rules that a contract keeps; each fault is a sentence that says where. */
final class ContractRules {

    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
    private static final Pattern PASCAL = Pattern.compile("[A-Z][A-Za-z]*[a-zD]");
    private static final Set<String> MEANINGLESS = Set.of(
            "Wanted", "Act", "Done", "Shown", "Block", "Noted", "Taken", "Several", "Mine", "Line", "Copy", "Item");
    private static final Set<String> HEADERS_OF_COMMANDS = Set.of("X-Audit-Reason", "Idempotency-Key", "X-Purpose");
    /** What anybody may do. */
    private static final Set<String> OPEN = Set.of("receive_payment_event", "read_export_key", "fetch_export");

    private final Contract contract;
    private final List<String> faults = new ArrayList<>();

    private ContractRules(Contract contract) {
        this.contract = contract;
    }

    static List<String> faults(Contract contract) {
        var rules = new ContractRules(contract);
        rules.references(contract.document());
        if (rules.faults.isEmpty()) {
            rules.names();
            contract.operations().forEach(rules::operation);
        }
        return rules.faults;
    }

    private void fault(Object where, String what) {
        faults.add(where + ": " + what);
    }

    private void references(Object node) {
        if (node instanceof JsonObject object) {
            try {
                contract.resolved(object);
            } catch (AssertionError nowhere) {
                fault("references", nowhere.getMessage());
            }
            object.forEach(entry -> references(entry.getValue()));
        } else if (node instanceof JsonArray array) {
            array.forEach(this::references);
        }
    }

    private void names() {
        properties("document", contract.document());
        var views = new HashSet<String>();
        contract.operations().stream()
                .filter(operation -> !operation.isOfAResource())
                .forEach(operation ->
                        views.add(operation.path().substring(operation.path().lastIndexOf('/') + 1)));
        for (var name : contract.schemas().fieldNames()) {
            var isClear = PASCAL.matcher(name).matches() && !MEANINGLESS.contains(name) && !name.startsWith("Json");
            if (!isClear && !views.contains(name) && !name.equals("data_api_problem")) {
                fault("schema " + name, "a name that says what it is for");
            }
        }
        var known = new HashSet<String>();
        for (var operation : contract.operations()) {
            if (!SNAKE.matcher(operation.name()).matches() || !operation.name().contains("_")) {
                fault(operation, "its name is a verb and a noun in snake_case");
            }
            if (!known.add(operation.name())) {
                fault(operation, "another is called " + operation.name());
            }
        }
    }

    /** All schemas are in it somewhere, and what is called properties is one's. */
    private void properties(String where, Object node) {
        if (node instanceof JsonObject object) {
            if (object.getValue("properties") instanceof JsonObject properties) {
                properties.fieldNames().stream()
                        .filter(name -> !SNAKE.matcher(name).matches())
                        .forEach(name -> fault(where, name + " is not snake_case"));
            }
            object.forEach(entry -> properties(where + "." + entry.getKey(), entry.getValue()));
        } else if (node instanceof JsonArray array) {
            array.forEach(each -> properties(where, each));
        }
    }

    private void operation(Operation operation) {
        if (operation.said().getString("summary", "").isEmpty()) {
            fault(operation, "says what it does");
        }
        security(operation);
        refusals(operation);
        if (!operation.isOfAResource()) {
            return;
        }
        if (operation.success().isEmpty()) {
            fault(operation, "answers something");
        }
        problems(operation);
        body(operation);
        answer(operation);
        if (operation.isCommand() && operation.needsToken()) {
            headers(operation);
        }
    }

    private void security(Operation operation) {
        var schemes =
                contract.document().getJsonObject("components").getJsonObject("securitySchemes", new JsonObject());
        for (var requirement : operation.said().getJsonArray("security", new JsonArray())) {
            ((JsonObject) requirement)
                    .fieldNames().stream()
                            .filter(scheme -> !schemes.containsKey(scheme))
                            .forEach(scheme -> fault(operation, "the security scheme " + scheme + " is defined"));
        }
        if (operation.isOfAResource() && operation.needsToken() == OPEN.contains(operation.name())) {
            fault(operation, "needs a token, unless it is for everybody");
        }
    }

    private void headers(Operation operation) {
        var read = new HashSet<String>();
        operation
                .said()
                .getJsonArray("parameters", new JsonArray())
                .forEach(parameter ->
                        read.add(contract.resolved((JsonObject) parameter).getString("name")));
        HEADERS_OF_COMMANDS.stream()
                .filter(header -> !read.contains(header))
                .forEach(header -> fault(operation, "reads " + header));
        var said = operation.response(operation.success()).getJsonObject("headers", new JsonObject());
        for (var header : List.of("Audit-Event", "Idempotency-Replayed", "X-Request-Id")) {
            if (!said.containsKey(header)) {
                fault(operation, "answers with " + header);
            }
        }
    }

    private void problems(Operation operation) {
        var needed = new HashSet<>(Set.of("400", "429", "503"));
        if (operation.needsToken()) {
            needed.addAll(Set.of("401", "403"));
        }
        if (operation.path().contains("{")) {
            needed.add("404");
        }
        if (operation.isCommand() && operation.needsToken()) {
            needed.addAll(Set.of("409", "422"));
        }
        if (!operation.body().isEmpty()) {
            needed.add("413");
        }
        needed.stream()
                .filter(status -> !operation.statuses().contains(status))
                .forEach(status -> fault(operation, "may answer " + status));
    }

    private void refusals(Operation operation) {
        var isDataApi = operation.path().startsWith("/rest/v1/");
        var type = isDataApi ? "application/json" : "application/problem+json";
        operation.statuses().stream().filter(status -> status.charAt(0) > '3').forEach(status -> {
            var content = contract.resolved(operation.response(status)).getJsonObject("content", new JsonObject());
            if (!content.containsKey(type) || !content.getJsonObject(type).containsKey("example")) {
                fault(operation, "its " + status + " is a problem with an example");
            } else {
                example(operation + " " + status, content.getJsonObject(type));
            }
        });
    }

    private void body(Operation operation) {
        if (operation.body().isEmpty()) {
            return;
        }
        var media = operation.body().getJsonObject("application/json", new JsonObject());
        var name = media.getJsonObject("schema", new JsonObject()).getString("$ref", "");
        if (!name.endsWith("Request")) {
            fault(operation, "its body is a named schema, and the name ends in Request");
            return;
        }
        var required = contract.resolved(media.getJsonObject("schema")).getJsonArray("required", new JsonArray());
        if (required.isEmpty() == operation.said().getJsonObject("requestBody").getBoolean("required", false)) {
            fault(operation, "its body is required where one of its properties is, and nowhere else");
        }
        example(operation + " request", media);
    }

    private void answer(Operation operation) {
        var content = operation.response(operation.success()).getJsonObject("content", new JsonObject());
        if (content.isEmpty() != operation.success().equals("204")) {
            fault(operation, "what it answers has a body, or is a 204");
        }
        var media = content.getJsonObject("application/json");
        if (media == null) {
            return;
        }
        var schema = media.getJsonObject("schema");
        var name = Optional.ofNullable(schema.getJsonObject("items"))
                .orElse(schema)
                .getString("$ref", "");
        if (schema.containsKey("items") ? name.isEmpty() : !name.endsWith("Response")) {
            fault(operation, "its answer is a named schema, and the name ends in Response");
        }
        example(operation + " answer", media);
    }

    private void example(String where, JsonObject media) {
        if (media.getValue("example") == null) {
            fault(where, "has an example");
        } else {
            faults.addAll(Shape.faults(contract, where, media.getJsonObject("schema"), media.getValue("example")));
        }
    }
}
