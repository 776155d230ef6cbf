package dev.scrim.surface.dataapi;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much the data API gives at once. */
@ConfigMapping(prefix = "scrim.data-api")
interface DataSettings {

    /** The most rows of one answer; a larger limit is cut to it. */
    @WithDefault("1000")
    long maxRows();

    /** How much memory the answers of current releases may take; what does not fit is asked of the database again. */
    @WithDefault("64M")
    MemorySize releasedAnswersAtMost();

    /** The most rows of one insert; more are refused. */
    @WithDefault("1000")
    int maxWritten();

    /** The most filters of one request that search (like, ilike, cs, cd); more are refused. */
    @WithDefault("4")
    int maxSearches();
}
