package dev.scrim.surface.contract;

import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CurrentCatalogue;
import dev.scrim.kernel.catalogue.Endpoint;

/** Writes all that can be said of a database's schema, as files: pages, errors, types. */
@Singleton
public class ReferencePages {

    private final CurrentCatalogue catalogue;
    private final LoginTransactions transactions;
    private final ObjectMapper json;

    ReferencePages(CurrentCatalogue catalogue, LoginTransactions transactions, ObjectMapper json) {
        this.catalogue = catalogue;
        this.transactions = transactions;
        this.json = json;
    }

    /** The files of the database in use, by name. */
    public Map<String, String> files() {
        String document = transactions.inTransaction(
                Caller.system(Login.SERVER, "service_role", "reference"),
                connection -> OneExchange.ask(
                        connection, "select kernel.reference()", java.util.List.of(), row -> row.getString(1)));
        return files(catalogue.get(), read(document, json));
    }

    /** The files of a schema that was read already. */
    public static Map<String, String> files(Catalogue catalogue, Reference reference) {
        Map<String, String> files = new TreeMap<>();
        files.put("data-map.md", DataMap.of(catalogue));
        files.put("errors.md", ErrorsPage.of(reference));
        files.put("types.ts", Types.of(catalogue));
        catalogue.endpoints().stream()
                .filter(ReferencePages::hasPage)
                .forEach(endpoint -> files.put(page(endpoint), ReleasePage.of(catalogue, endpoint)));
        for (String module : catalogue.modules()) {
            files.put(module + ".md", ModulePage.of(catalogue, reference, module));
        }
        return files;
    }

    /** Whether a view shows what was released of people, so that there is something to explain. */
    static boolean hasPage(Endpoint endpoint) {
        return endpoint.isReleased() || !endpoint.cellSets().isEmpty();
    }

    static String page(Endpoint endpoint) {
        return "released/" + endpoint.name() + ".md";
    }

    /** What {@code kernel.reference()} says. */
    public static Reference read(String document, ObjectMapper json) {
        try {
            return json.copy()
                    .setPropertyNamingStrategy(PropertyNamingStrategies.LOWER_CAMEL_CASE)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(document, Reference.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kernel.reference() does not fit the program", e);
        }
    }
}
