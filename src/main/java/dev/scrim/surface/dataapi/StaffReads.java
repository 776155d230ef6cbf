package dev.scrim.surface.dataapi;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.JsonNode;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Documents;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.privacy.ReadLog;

/**
 * Has staff leave a line for everybody whose data they are about to read: who, what and why, committed before anything
 * is shown. What cannot be noted is not shown.
 */
@Singleton
class StaffReads {

    private final OneExchange database;
    private final ReadLog lines;
    private final Documents documents;

    StaffReads(OneExchange database, ReadLog lines, Documents documents) {
        this.database = database;
        this.lines = lines;
        this.documents = documents;
    }

    /** Notes a read of a view for staff, before it happens. @param most the most rows of any answer */
    void note(Caller caller, Endpoint endpoint, Relation view, Query query, long most) {
        List<Query.Selection> people = view.columns().stream()
                .filter(column -> column.isPerson() && column.select().contains(caller.role()))
                .map(column -> new Query.Selection(column.name(), column.name()))
                .toList();
        if (people.isEmpty()) {
            return;
        }
        var asked = new Query(people, query.filters(), query.order(), query.limit(), query.offset());
        Plan plan = Planner.plan(asked, view, caller.role(), most, false);
        String[] subjects = subjects(database.ask(caller, plan.sql(), plan.values(), row -> row.getString(1)))
                .toArray(String[]::new);
        if (subjects.length > 0) {
            lines.note(caller, endpoint.name(), what(query), subjects);
        }
    }

    private Set<String> subjects(String rows) {
        var subjects = new LinkedHashSet<String>();
        for (JsonNode row : documents.read(JsonNode.class, rows)) {
            row.forEach(value -> {
                if (value.isTextual()) {
                    subjects.add(value.asText());
                }
            });
        }
        return subjects;
    }

    /** Columns, never values: whom somebody looked for is in the line already. */
    private static String what(Query query) {
        String columns = query.select().isEmpty()
                ? "all columns"
                : query.select().stream().map(Query.Selection::name).collect(Collectors.joining(", "));
        return query.filters().stream()
                .map(Query.Filter::column)
                .distinct()
                .collect(Collectors.joining(", ", query.filters().isEmpty() ? columns : columns + " found by ", ""));
    }
}
