package dev.scrim.surface.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.scrim.kernel.catalogue.Catalogue;
import dev.scrim.kernel.catalogue.CellSet;
import dev.scrim.kernel.catalogue.Endpoint;

/** Says what was promised to the people who are counted in a view: for programs, and in plain words. */
final class ReleaseContract {

    private static final String DELAY = "within a minute of the end of the bucket";

    private ReleaseContract() {}

    /** The contracts of a view's cell sets. */
    static List<CellSet> of(Catalogue catalogue, Endpoint endpoint) {
        return catalogue.cellSets().stream()
                .filter(set -> endpoint.cellSets().contains(set.name()))
                .toList();
    }

    /** A contract as an object, for OpenAPI. */
    static Map<String, Object> asObject(CellSet set) {
        Map<String, Object> contract = new LinkedHashMap<>();
        contract.put("cell_set", set.name());
        contract.put("unit", "distinct people");
        contract.put("dimensions", set.by());
        contract.put("k", set.k());
        contract.put("margin", set.margin());
        contract.put("base", set.base());
        contract.put("bucket", set.bucket());
        contract.put("cells_per_person", set.cellsPerPerson());
        contract.put("epsilon", set.epsilon());
        contract.put("delay", DELAY);
        return contract;
    }

    /** In one line. */
    static String sentence(CellSet set) {
        return "Counts of " + set.name() + ": distinct people by " + String.join(", ", set.by())
                + " in closed buckets of " + set.bucket() + ", each in " + set.cellsPerPerson()
                + " cells of a bucket at most, absent below " + set.k() + " people, with noise of epsilon "
                + set.epsilon() + ", absent below " + (set.k() + set.margin()) + " with it, rounded to " + set.base()
                + ", released " + DELAY + ", never recomputed.";
    }

    /** For who is counted, and who reads. */
    static List<String> inPlainWords(CellSet set) {
        return List.of(
                "- **What is counted**: people, not acts. Who does the same thing ten times counts once.",
                "- **By what**: " + String.join(", ", set.by()) + ". Nothing finer was ever counted, so nothing finer "
                        + "can be asked.",
                "- **When**: time is cut into closed buckets of " + set.bucket() + ". A bucket is counted once, after "
                        + "it is over, and released " + DELAY + ". It is never counted again: what comes late, is "
                        + "erased or undone changes no figure.",
                "- **How much of one person**: in " + set.cellsPerPerson() + " cells of a bucket at most, and in one "
                        + "bucket of any hour. Accounts younger than a day do not count.",
                "- **Small groups**: a cell of fewer than " + set.k() + " people does not leave the database. It looks "
                        + "exactly like one in which nobody was.",
                "- **Noise**: to each count a random number is added once and for ever (two-sided geometric, epsilon "
                        + set.epsilon() + "). What is then under " + (set.k() + set.margin())
                        + " is gone, too; the rest is "
                        + "rounded to " + set.base() + ". So a figure may be a few people more or fewer than there "
                        + "were, and small differences mean nothing.",
                "- **What adding up does**: the errors add up as well; sums of cells are not counts of people.");
    }
}
