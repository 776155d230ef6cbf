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
    }
}
