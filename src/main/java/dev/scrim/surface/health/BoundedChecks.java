package dev.scrim.surface.health;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

import io.smallrye.health.AsyncHealthCheckFactory;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Stands between the framework and every health check, ours and its own, so that none can keep a probe waiting: probes
 * give up after one or two seconds, and then they know less than that something hangs.
 */
@Alternative
@Priority(1)
@Singleton
class BoundedChecks extends AsyncHealthCheckFactory {

    /** All checks run at the same time, so this is how long a probe takes at most; the rest of two seconds is spare. */
    private static final Duration DEADLINE = Duration.ofMillis(1_200);

    private final Map<Object, BoundedCheck> known = Collections.synchronizedMap(new IdentityHashMap<>());

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        // not on threads of requests: they may all be waiting for the same thing
        return bounded(check, () -> super.callSync(check).await().indefinitely());
    }

    @Override
    public Uni<HealthCheckResponse> callAsync(AsyncHealthCheck check) {
        return bounded(check, () -> super.callAsync(check).await().indefinitely());
    }

    private Uni<HealthCheckResponse> bounded(Object check, Supplier<HealthCheckResponse> question) {
        // liveness and readiness may have the same one, and so its thread
        var bounded = known.computeIfAbsent(
                check, first -> new BoundedCheck(check.getClass().getSimpleName(), DEADLINE, question));
        return Uni.createFrom().completionStage(bounded::ask);
    }
}
