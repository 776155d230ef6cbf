package dev.scrim.surface.dataapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * The rows of a body, in groups that name the same columns: what one statement can write.
 *
 * @param groups the groups, in the order of the rows
 * @param count how many rows they are
 */
record NewRows(List<Group> groups, int count) {

    private static final int DEEPEST = 32;

    /** Numbers stay what was written: a double would lose digits of a numeric column. */
    private static final ObjectReader READER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build()
            .readerFor(JsonNode.class);

    /**
     * Rows that name the same columns.
     *
     * @param columns the names, none twice
     * @param json the rows, as a JSON list
     * @param count how many rows they are
     */
    record Group(List<String> columns, String json, int count) {

        /** Each row by itself, for those that name nothing. */
        List<Group> single() {
            return java.util.Collections.nCopies(count, new Group(columns, "[{}]", 1));
        }
    }

    /**
     * The rows that a body holds.
     *
     * @param columns the only names that count, where the request says so
     * @param missingIsDefault whether what one row leaves out and another names takes its default; else they must agree
     */
    static NewRows read(byte[] body, Optional<List<String>> columns, boolean missingIsDefault) {
        JsonNode read = parse(body);
        ArrayNode rows = read instanceof ArrayNode list
                ? list
                : JsonNodeFactory.instance.arrayNode().add(read);
        List<Group> groups = new ArrayList<>();
        Set<String> names = Set.of();
        ArrayNode group = JsonNodeFactory.instance.arrayNode();
        for (JsonNode row : rows) {
            Set<String> named = names(row, columns, missingIsDefault);
            if (!group.isEmpty() && !named.equals(names)) {
                if (!missingIsDefault) {
                    throw new ProblemException(Problem.ROWS_UNREADABLE, "All object keys must match");
                }
                groups.add(new Group(List.copyOf(names), group.toString(), group.size()));
                group = JsonNodeFactory.instance.arrayNode();
            }
            names = group.isEmpty() ? named : names;
            group.add(row);
        }
        if (!group.isEmpty()) {
            groups.add(new Group(List.copyOf(names), group.toString(), group.size()));
        }
        return new NewRows(List.copyOf(groups), rows.size());
    }

    private static Set<String> names(JsonNode row, Optional<List<String>> columns, boolean missingIsDefault) {
        if (!row.isObject()) {
            throw new ProblemException(Problem.ROWS_UNREADABLE);
        }
        Set<String> named = new LinkedHashSet<>();
        for (Iterator<String> all = row.fieldNames(); all.hasNext(); ) {
            named.add(all.next());
        }
        columns.ifPresent(only -> {
            named.retainAll(only);
            if (!missingIsDefault) {
                named.addAll(only);
            }
        });
        return named;
    }

    private static JsonNode parse(byte[] body) {
        try {
            JsonNode read = READER.readValue(body);
            if (read == null || read.isMissingNode()) {
                throw new ProblemException(Problem.ROWS_UNREADABLE);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new ProblemException(Problem.ROWS_UNREADABLE, e);
        } catch (IOException e) {
            throw new ProblemException(Problem.BODY_INVALID, e);
        }
    }
}
