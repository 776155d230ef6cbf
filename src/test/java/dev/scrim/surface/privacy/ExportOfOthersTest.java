package dev.scrim.surface.privacy;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Relation;
import dev.scrim.kernel.jobs.JobRunner;

import static dev.scrim.nightlife.Night.database;
import static org.assertj.core.api.Assertions.assertThat;

/** Two populations did everything to each other: an archive holds all of one person and nothing of others. */
@QuarkusTest
class ExportOfOthersTest {

    /** Rows that name a person and are not theirs to be told, with the reason: a new column must be here. */
    private static final Map<String, String> NAMED_FOR_OTHERS = Map.ofEntries(
            Map.entry("kernel.audit_log.actor_id", "what staff did is about whom they did it to"),
            Map.entry("kernel.audit_log.on_behalf_of", "the row is about its subject"),
            Map.entry("kernel.audit_log.key", "a copy of a row about another"),
            Map.entry("kernel.audit_log.before", "a copy of a row about another"),
            Map.entry("kernel.audit_log.after", "a copy of a row about another"),
            Map.entry("kernel.audit_log.reason", "words about another"),
            Map.entry("kernel.staff_reads.actor_id", "what staff read is about whom they read"),
            Map.entry("kernel.staff_reads.reason", "words about another"),
            Map.entry("kernel.staff_reads.what", "who else was asked about"),
            Map.entry("kernel.role_grants.granted_by", "a role is about who holds it"),
            Map.entry("kernel.role_grants.revoked_by", "a role is about who holds it"),
            Map.entry("nightlife.qr_tokens.issued_by", "a token is the host's"),
            Map.entry("nightlife.evidence_events.source_id", "evidence is about who gave it"),
            Map.entry("safety.blocks.target_id", "who is blocked is not told"),
            Map.entry("safety.moderation_reports.target_id", "a report is about who made it"),
            Map.entry("safety.moderation_actions.reason", "words about another"),
            Map.entry("safety.notices.reason", "words to another"),
            Map.entry("safety.moderation_actions.actor_admin_id", "an act is about whom it affects"));

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    JobRunner jobs;

    @Inject
    CurrentCatalogue catalogue;

    @Test
    void an_archive_holds_all_of_one_person_and_nothing_of_those_who_acted_on_them() throws Exception {
        Requests.clear();
        database().run("update kernel.limits set per_address = 100000, per_person = 100000");
        var staff = Staff.hired();
        var one = Population.of("ash");
        var other = Population.of("birch");
        one.approvedBy(staff.admin());
        other.approvedBy(staff.admin());
        one.actOn(other, staff);
        other.actOn(one, staff);
        database()
                .run("update kernel.role_grants set revoked_at = now() where role = 'support' and person_id in ('"
                        + one.guest() + "', '" + other.guest() + "')");
        var marks = new HashMap<UUID, String>();
        one.people().forEach(person -> marks.put(person, one.mark()));
        other.people().forEach(person -> marks.put(person, other.mark()));
        staff.people().forEach(person -> marks.put(person, Staff.MARK));
        catalogue.reread();
        jobs.start();
        try {
            for (var person : marks.keySet()) {
                var files = Archives.of(person);
                assertThat(ofOthers(text(files), person, marks))
                        .as("in the archive of " + marks.get(person))
                        .isEmpty();
                assertThat(missing(files, person))
                        .as("not in the archive of " + marks.get(person))
                        .isEmpty();
                if (person.equals(one.seller())) {
                    assertThat(rows(files, "commerce.order_items")).as("sold").hasSize(1);
                    assertThat(rows(files, "commerce.fulfilments")).as("sold").hasSize(1);
                }
            }
        } finally {
            jobs.stop();
        }
    }

    private static String text(Map<String, byte[]> files) {
        return files.values().stream()
                .map(file -> new String(file, StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    /** Every key, name and address of another that a text holds. */
    private static Set<String> ofOthers(String text, UUID person, Map<UUID, String> marks) {
        var found = new TreeSet<String>();
        marks.forEach((other, mark) -> {
            if (!other.equals(person)) {
                Stream.of(
                                other.toString(),
                                other.toString().replace("-", ""),
                                Population.name(mark, other),
                                Population.address(mark, other))
                        .filter(text::contains)
                        .forEach(found::add);
                if (!mark.equals(marks.get(person)) && text.contains(mark + " Street")) {
                    found.add(mark + " Street");
                }
            }
        });
        return found;
    }

    /** Rows that name a person, or belong to one that does, and are not in their archive. */
    private List<String> missing(Map<String, byte[]> files, UUID person) throws Exception {
        var missing = new ArrayList<String>();
        var own = new HashMap<String, Set<String>>();
        for (var table : inOrder()) {
            var facts = table.registration().orElseThrow();
            var told = keys(rows(files, table.qualifiedName()), table);
            for (var row : all(table)) {
                var isOwn = facts.via()
                        .map(via -> ownParents(own, table, via)
                                .contains(row.path(via).asText()))
                        .orElseGet(() -> named(row, person).stream().anyMatch(c -> isAbout(table, c)));
                if (isOwn) {
                    own.computeIfAbsent(table.qualifiedName(), name -> new TreeSet<>())
                            .add(key(row, table));
                }
                if ((isOwn || !named(row, person).isEmpty() && !isForOthers(table, row, person))
                        && isToldOf(table, row)
                        && !told.contains(key(row, table))) {
                    missing.add(table.qualifiedName() + " " + key(row, table) + " by " + named(row, person));
                }
            }
        }
        return missing;
    }

    private List<Relation> inOrder() throws SQLException {
        var all = catalogue.get().tables().stream()
                .filter(table -> table.registration().orElseThrow().isAboutPeople())
                .collect(Collectors.toMap(Relation::qualifiedName, table -> table));
        // parents before what belongs to them
        return database()
                .seen("select p.relation from kernel.erasure_plan() p order by p.place desc")
                .lines()
                .map(all::get)
                // the archive is made of these as they stood before it was, and it changes them
                .filter(table -> !table.name().startsWith("dsar_")
                        && !table.qualifiedName().equals("kernel.kept_answers")
                        && !table.qualifiedName().equals("kernel.growth_counts")
                        && !table.qualifiedName().equals("kernel.limit_counts"))
                .toList();
    }

    private static Set<String> ownParents(Map<String, Set<String>> own, Relation table, String via) {
        return table.foreignKeys().stream()
                .filter(key -> key.columns().equals(List.of(via)))
                .findFirst()
                .map(key -> own.getOrDefault(key.targetSchema() + "." + key.targetName(), Set.of()))
                .orElse(Set.of());
    }

    private static boolean isAbout(Relation table, String column) {
        return table.registration()
                .orElseThrow()
                .subject()
                .filter(column::equals)
                .isPresent();
    }

    private static boolean isForOthers(Relation table, JsonNode row, UUID person) {
        return named(row, person).stream()
                .allMatch(column -> NAMED_FOR_OTHERS.containsKey(table.qualifiedName() + "." + column));
    }

    /** What is registered as not for its subject, and what the log says of it, is not told. */
    private boolean isToldOf(Relation table, JsonNode row) {
        if (!table.registration().orElseThrow().isTold()) {
            return false;
        }
        if (!table.qualifiedName().equals("kernel.audit_log")) {
            return true;
        }
        // what became of the very request comes after the moment of which the archive is
        return !row.path("relation").asText().startsWith("kernel.dsar_")
                && catalogue.get().tables().stream()
                        .filter(logged -> logged.qualifiedName()
                                .equals(row.path("relation").asText()))
                        .allMatch(logged -> logged.registration().orElseThrow().isTold()
                                || !logged.registration().orElseThrow().isAboutPeople());
    }

    private static List<String> named(JsonNode row, UUID person) {
        var named = new ArrayList<String>();
        row.fields().forEachRemaining(field -> {
            if (field.getValue().toString().contains(person.toString())) {
                named.add(field.getKey());
            }
        });
        return named;
    }

    private static List<JsonNode> all(Relation table) throws Exception {
        var rows = new ArrayList<JsonNode>();
        var lines = database()
                .seen("select to_jsonb(t) from " + table.sql() + " t")
                .lines()
                .toList();
        for (var line : lines) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    private static JsonNode rows(Map<String, byte[]> files, String table) throws Exception {
        var file = files.get("json/" + table + ".json");
        return file == null ? JSON.createArrayNode() : JSON.readTree(file);
    }

    private static Set<String> keys(JsonNode rows, Relation table) {
        var keys = new TreeSet<String>();
        rows.forEach(row -> keys.add(key(row, table)));
        return keys;
    }

    private static String key(JsonNode row, Relation table) {
        return table.primaryKey().stream().map(name -> row.path(name).asText()).collect(Collectors.joining(" "));
    }
}
