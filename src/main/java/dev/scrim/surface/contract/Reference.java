package dev.scrim.surface.contract;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * What reference pages say beside the catalogue.
 *
 * @param policies who may see and change which rows
 * @param rules what a legal row is; the names are codes of errors
 * @param transitions which state may follow which
 * @param refusals what functions refuse by a name of their own
 * @param limits how often one may do what can be abused
 */
@RegisterForReflection
public record Reference(
        List<Policy> policies,
        List<Rule> rules,
        List<Transition> transitions,
        List<Refusal> refusals,
        List<Limit> limits) {

    /**
     * A row security policy.
     *
     * @param name a sentence in snake_case
     * @param command select, insert, update, delete or all
     * @param roles the database roles it is for
     * @param sees the rows it shows, as SQL; may be empty
     * @param writes the rows it lets be written, as SQL; may be empty
     */
    @RegisterForReflection
    public record Policy(
            String schema, String table, String name, String command, List<String> roles, String sees, String writes) {}

    /**
     * A constraint.
     *
     * @param kind check, unique, exclude, key or reference
     * @param definition as SQL
     */
    @RegisterForReflection
    public record Rule(String schema, String table, String name, String kind, String definition) {}

    /**
     * A step from state to state.
     *
     * @param from empty: what a new row may be
     * @param by owner, system or a role
     */
    @RegisterForReflection
    public record Transition(
            String schema,
            String table,
            String column,
            Optional<String> from,
            String to,
            String by,
            boolean reasonRequired) {}

    /**
     * A rule that a function keeps.
     *
     * @param state the SQLSTATE
     * @param meaning what it says, with % for what varies
     */
    @RegisterForReflection
    public record Refusal(String schema, String name, String state, Optional<String> meaning) {}

    /**
     * A limit.
     *
     * @param window the length of a window
     * @param perPerson the most of one
     * @param perAddress of one
     */
    @RegisterForReflection
    public record Limit(String name, String meaning, String window, int perPerson, int perAddress) {}

    /** Only what belongs to tables of these modules. */
    public Reference of(List<String> modules) {
        return new Reference(
                policies.stream().filter(p -> modules.contains(p.schema())).toList(),
                rules.stream().filter(r -> modules.contains(r.schema())).toList(),
                transitions.stream().filter(t -> modules.contains(t.schema())).toList(),
                refusals.stream().filter(r -> modules.contains(r.schema())).toList(),
                limits);
    }
}
