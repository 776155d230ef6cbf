package dev.scrim.kernel.version;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What commands ask of those who give them. */
@ConfigMapping(prefix = "scrim.commands")
interface CommandSettings {

    /**
     * Whether who changes a row by a command, such as approving a draft, has to say by {@code If-Match} which version
     * they saw. Not unless said: clients have to be ready for it.
     */
    @WithDefault("false")
    boolean demandIfMatch();
}
