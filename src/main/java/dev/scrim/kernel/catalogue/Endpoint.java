package dev.scrim.kernel.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A published view: what is reachable under {@code /rest/v1}.
 *
 * @param name the last part of its path
 * @param module the module that publishes it
 * @param kind whose rows it shows
 * @param audience the API roles that may read it
 * @param cellSets the cell sets whose releases it shows
 * @param consent the purpose the people in it have consented to
 * @param requiredFilters the columns of which who is not signed in gives one exactly; empty: no such demand
 * @param key the columns that tell its rows apart, where it is read as it stood at its newest release; empty: as it is
 * @param forStaff whether staff read rows of others here, so that each read leaves a line in its own statement
 * @param subjects who is read when staff read it: columns, or {@code schema.table(column)}
 * @param ownBy the column of a table by which its rows are the caller's, where it shows no others
 * @param sameForAll whether everybody sees the same rows here beside their own, staff too
 * @param limit the limit that each row inserted through it counts under
 * @param delete the API roles that may delete rows through it
 */
@RegisterForReflection
public record Endpoint(
        String name,
        String module,
        Kind kind,
        Set<String> audience,
        List<String> cellSets,
        Optional<String> consent,
        List<String> requiredFilters,
        List<String> key,
        boolean forStaff,
        List<String> subjects,
        Optional<String> ownBy,
        boolean sameForAll,
        Optional<String> limit,
        Set<String> delete) {

    /** Whether it is read as it stood at its newest release, and has a feed. */
    public boolean isReleased() {
        return !key.isEmpty();
    }

    /** The columns of the view by which the people are found who are read. */
    public List<String> subjectColumns() {
        return subjects.stream()
                .map(subject -> subject.substring(subject.indexOf('(') + 1).replace(")", ""))
                .distinct()
                .toList();
    }

    /** Whose rows a published view shows. */
    @RegisterForReflection
    public enum Kind {
        /** The caller's policies apply. */
        @JsonProperty("mine")
        MINE,
        /** Released cells and public reference data: the same for everybody. */
        @JsonProperty("ours")
        OURS,
        /** People who gave a named consent, without their keys, released once a day. */
        @JsonProperty("volunteered")
        VOLUNTEERED
    }
}
