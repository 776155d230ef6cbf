package dev.scrim.commerce;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How we know that it is Stripe who speaks. */
@ConfigMapping(prefix = "scrim.stripe")
interface StripeSettings {

    /** The secrets of the endpoint ({@code whsec_…}); two while one replaces the other. None: nobody is believed. */
    Optional<List<String>> webhookSecret();

    /** How old a signature may be. */
    @WithDefault("5m")
    Duration tolerance();
}
