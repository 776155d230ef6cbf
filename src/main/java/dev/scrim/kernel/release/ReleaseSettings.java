package dev.scrim.kernel.release;

import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** How this installation releases. */
@ConfigMapping(prefix = "scrim.release")
interface ReleaseSettings {

    /** Base64 of at least 32 random bytes, the same on every replica. Nothing is released without it. */
    Optional<Secret<String>> secret();

    /** How often a replica looks for closed buckets: twice in the minute within which they are promised. */
    @WithDefault("30s")
    Duration tick();

    /** How often a replica looks for releases of others, in case it does not hear of them at once. */
    @WithDefault("5s")
    Duration poll();

    /** How old an account has to be to count: makes accounts for the purpose of counting a matter of patience. */
    @WithDefault("24h")
    Duration minimumAccountAge();

    /** How many releases one tick makes at most, so that catching up after an outage leaves room for the rest. */
    @WithDefault("200")
    int mostPerTick();
}
