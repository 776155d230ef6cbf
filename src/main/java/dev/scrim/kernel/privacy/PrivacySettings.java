package dev.scrim.kernel.privacy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who answers requests, and how long what is made for them is kept. */
@ConfigMapping(prefix = "scrim.privacy")
public interface PrivacySettings {

    /** Who decides about the data (GDPR Art. 15(1), 13(1)(a)): name and address, as exports say it. */
    @WithDefault("the operator of this service")
    String controller();

    /** Where the data protection officer is reached. */
    Optional<String> officer();

    /** To whom data are given, as exports say it (GDPR Art. 15(1)(c)). */
    Optional<List<String>> recipients();

    /** How long an archive can be fetched before it is deleted. */
    @WithDefault("7d")
    Duration keepExports();

    /** How long a link to an archive works, unless it was used before. */
    @WithDefault("1h")
    Duration keepLinks();

    /** Where people reach this service, as letters write links: scheme and host, without a path. */
    Optional<String> address();
}
