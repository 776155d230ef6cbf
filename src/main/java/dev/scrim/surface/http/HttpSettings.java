package dev.scrim.surface.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is asked of requests beyond what the framework can be configured for. */
@ConfigMapping(prefix = "scrim.http")
interface HttpSettings {

    Cors cors();

    Requests requests();

    Bodies bodies();

    Admission admission();

    /** Who may read answers in a browser. */
    interface Cors {

        /** The exact origins whose pages may, such as {@code https://app.example}; nobody's unless said. */
        Optional<List<String>> origins();

        /** How long a browser may remember what it was told of this. */
        @WithDefault("1h")
        Duration maxAge();
    }

    /** How long the parts of a request before its body may be. What the framework reads at most is more. */
    interface Requests {

        /** The bytes of path and query; 414 beyond. */
        @WithDefault("8K")
        MemorySize longestLine();

        /** The bytes of all headers together; 431 beyond. Room for two tokens of 8K, and the rest. */
        @WithDefault("24K")
        MemorySize largestHeaders();
    }

    /** What may be sent. */
    interface Bodies {

        /** The time from the headers of a request to its last byte. */
        @WithDefault("10s")
        Duration within();

        /** The bytes of all bodies together that are kept in memory. */
        @WithDefault("64M")
        MemorySize heldAtMost();
    }

    /** Who is let in while others are at work. */
    interface Admission {

        /** How many requests wait for a place before others are turned away. */
        @WithDefault("100")
        int queue();

        /** How long one waits; then it is told 503 and when to come back. */
        @WithDefault("600ms")
        Duration patience();

        /** How long one waits for other requests of the same caller, which keeps nobody else out; then it is 429. */
        @WithDefault("3s")
        Duration ownPatience();

        /** The part of a lane's places that one person has at most; beyond it their requests wait. */
        @WithDefault("0.25")
        double personPart();

        /**
         * The part of a lane's places that those who have not signed in have at most from one address (of IPv6, one
         * /64); a service token has as much.
         */
        @WithDefault("0.5")
        double addressPart();

        /**
         * The part of a lane's places that everybody from one address has at most, signed in or not; of IPv6 everybody
         * from one /64, and from one /48.
         */
        @WithDefault("0.75")
        double networkPart();

        /** The part of a lane's places that searching filters have, whoever sends them; one person has half of it. */
        @WithDefault("0.25")
        double searchPart();

        /** The part of the queue that one of those waits in at most; the network has as much of it as of the places. */
        @WithDefault("0.5")
        double queuePart();
    }
}
