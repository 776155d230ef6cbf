package dev.scrim.surface.dataapi;

import java.util.List;
import java.util.Optional;

import dev.scrim.kernel.catalogue.Endpoint;
import dev.scrim.kernel.catalogue.Relation;

/**
 * A change that somebody asks for.
 *
 * @param endpoint where
 * @param view the view that answers there
 * @param role the database role of who asks
 * @param query which rows, and what of them is shown afterwards
 * @param preferences how the answer is wanted
 * @param columns the only names of the body that count, where the request says so
 * @param expected the versions that the rows must still have, where the request says so
 */
record Change(
        Endpoint endpoint,
        Relation view,
        String role,
        Query query,
        Preferences preferences,
        Optional<List<String>> columns,
        Optional<List<String>> expected) {

    private static final List<Query.Selection> KEY = List.of(new Query.Selection("id", "id"));

    /** Plans the statements of this change, each anew. */
    WritePlanner planner() {
        Optional<StaffReads> line =
                endpoint.forStaff() ? Optional.of(new StaffReads(endpoint, view, query)) : Optional.empty();
        return new WritePlanner(view, role, showsLocation() ? keyOnly() : query, showsRows(), line);
    }

    /** Whether the statements say what they wrote. */
    boolean showsRows() {
        return preferences.showsRows() || showsLocation();
    }

    /** The columns of what is shown afterwards. */
    List<CsvText.Heading> shownColumns() {
        return Clauses.headings(query.select(), view, role);
    }

    /** Whether the answer is to say where the new row is, and it has a key to say so. */
    boolean showsLocation() {
        return preferences.showsLocation()
                && view.column("id").filter(id -> id.select().contains(role)).isPresent();
    }

    private Query keyOnly() {
        return new Query(KEY, query.filters(), List.of(), Optional.empty(), 0);
    }
}
