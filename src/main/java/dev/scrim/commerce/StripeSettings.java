package dev.scrim.commerce;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;

/** How we know that it is Stripe who speaks, and how we speak to Stripe. */
@ConfigMapping(prefix = "scrim.stripe")
interface StripeSettings {

    /** The secrets of the endpoint ({@code whsec_…}); two while one replaces the other. None: nobody is believed. */
    Optional<List<Secret<String>>> webhookSecret();

    /** How old a signature may be: what Stripe recommends. */
    @WithDefault("5m")
    Duration tolerance();

    /** The secret key ({@code sk_…} or {@code rk_…}) by which erasures are told. None: they wait for support. */
    Optional<Secret<String>> secretKey();

    /** Where Stripe is asked; another address is for tests. */
    @WithDefault("https://api.stripe.com")
    String api();

    /** The version of its interface that erasures are told in; redaction is in preview. */
    @WithDefault("2025-07-30.preview")
    String apiVersion();
}
