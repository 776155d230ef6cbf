package dev.scrim.kernel.jobs;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How replicas share work. */
@ConfigMapping(prefix = "scrim.work")
interface JobSettings {

    /**
     * How often a replica says that it is still at work; who is silent for six times that long is taken for dead, and
     * its work is begun again elsewhere.
     */
    @WithDefault("30s")
    Duration heartbeat();

    /** How long a replica that is to end waits for its work; what is not done then another replica begins again. */
    @WithDefault("10s")
    Duration patience();
}
