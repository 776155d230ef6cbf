package dev.scrim.surface.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/** Has metrics count how many requests were answered within which time: a mean says nothing of who waits. */
@Singleton
class LatencyBuckets implements MeterFilter {

    private static final List<String> TIMED = List.of("http.server.requests", "scrim.job");
    private static final double[] BOUNDS = Arrays.stream(new long[] {10, 50, 100, 250, 500, 1_000, 2_500, 10_000})
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        if (!TIMED.contains(id.getName())) {
            return config;
        }
        return DistributionStatisticConfig.builder()
                .serviceLevelObjectives(BOUNDS)
                .build()
                .merge(config);
    }
}
