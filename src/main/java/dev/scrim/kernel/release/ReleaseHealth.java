package dev.scrim.kernel.release;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Says how old the newest release is. Old figures are no reason to turn readers away, so late releases do not make a
 * replica unready; a replica that cannot release at all, because it has no secret, never becomes ready.
 */
@Readiness
@Singleton
class ReleaseHealth implements HealthCheck {

    private final ReleaseWorker worker;
    private final ReleaseSettings settings;
    private final EditionListener listener;

    @Inject
    ReleaseHealth(ReleaseWorker worker, ReleaseSettings settings, EditionListener listener) {
        this.worker = worker;
        this.settings = settings;
        this.listener = listener;
    }

    @Override
    public HealthCheckResponse call() {
        var status = worker.status();
        var answer =
                HealthCheckResponse.named("releases").status(settings.secret().isPresent());
        if (settings.secret().isEmpty()) {
            answer.withData("missing", "scrim.release.secret");
        }
        if (!Double.isNaN(status.age())) {
            answer.withData("newest-seconds-ago", Math.round(status.age()));
        }
        answer.withData("failing", status.failing()).withData("listening", listener.isListening());
        return answer.withData("waiting-seconds", Math.round(status.waiting())).build();
    }
}
