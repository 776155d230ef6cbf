package dev.scrim.kernel.privacy;

import java.util.ArrayList;

import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Registration;

import static org.assertj.core.api.Assertions.assertThat;

/** The record of processing names everything that is held about people, in a form for machines and one for people. */
@QuarkusTest
class ProcessingRecordTest {

    @Inject
    ProcessingRecord record;

    @Inject
    CurrentCatalogue catalogue;

    @Test
    void it_names_every_table_about_people_and_who_processes_them() throws Exception {
        var files = record.files();
        assertThat(files).containsOnlyKeys("data-map.json", "data-map.html");
        var all = new ObjectMapper().readTree(files.get("data-map.json"));
        var tables = new ArrayList<String>();
        for (var activity : all.get("activities")) {
            for (var table : activity.get("tables")) {
                tables.add(table.get("name").asText());
                assertThat(table.get("categories").size()).isPositive();
                assertThat(table.get("purpose_and_basis").asText()
                                + table.get("kept_for").asText())
                        .hasSizeGreaterThan(10);
            }
        }
        assertThat(tables)
                .containsExactlyInAnyOrderElementsOf(catalogue.get().tables().stream()
                        .filter(table -> table.registration()
                                .filter(Registration::isAboutPeople)
                                .isPresent())
                        .map(table -> table.qualifiedName())
                        .toList());
        assertThat(all.get("recipients").toString()).contains("Stripe");
        assertThat(files.get("data-map.html"))
                .contains("nightlife.beacon_scans", "Stripe", "90 days")
                .doesNotContain("<script", "http://", "https://");
    }
}
