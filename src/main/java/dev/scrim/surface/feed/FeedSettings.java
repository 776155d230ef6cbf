package dev.scrim.surface.feed;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many follow feeds, and how they are kept company. */
@ConfigMapping(prefix = "scrim.feed")
interface FeedSettings {

    /** The most subscribers of one replica; further ones are turned away. */
    @WithDefault("6000")
    int subscribers();

    /** The most subscribers from one address (of IPv6, one /64). */
    @WithDefault("100")
    int perAddress();

    /** How often a quiet feed says that it is alive; less than the idle time-out of whatever stands between. */
    @WithDefault("15s")
    Duration heartbeat();

    /** A client that has lost its feed comes back after a time between the tenth part of this and all of it. */
    @WithDefault("10s")
    Duration comeBackWithin();
}
