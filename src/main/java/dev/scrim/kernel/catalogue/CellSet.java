package dev.scrim.kernel.catalogue;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * The privacy contract of a public count.
 *
 * @param name the module and what is counted
 * @param module the module that declared it
 * @param by the dimensions
 * @param k a cell of fewer people is gone
 * @param base counts are rounded to multiples of it
 * @param bucket the length of the closed time buckets, as PostgreSQL writes intervals
 * @param epsilon the bound on the privacy loss of one cell of one bucket
 * @param cellsPerPerson in how many cells of a bucket one person counts at most
 * @param margin how many more than k a noisy count has to say to be released
 */
@RegisterForReflection
public record CellSet(
        String name,
        String module,
        List<String> by,
        int k,
        int base,
        String bucket,
        BigDecimal epsilon,
        @JsonProperty("cells_per_person") int cellsPerPerson,
        int margin) {}
