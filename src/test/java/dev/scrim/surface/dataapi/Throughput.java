package dev.scrim.surface.dataapi;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What a server answers a second to several clients, each of whom asks again as soon as it is answered. */
final class Throughput {

    private Throughput() {}

    /** Asks until an end. */
    @FunctionalInterface
    interface Client {
        /**
         * How many answers it had.
         *
         * @param end by {@link System#nanoTime()}
         */
        int ask(long end) throws Exception;
    }

    static double perSecond(int clients, Duration round, Client client) throws Exception {
        var end = System.nanoTime() + round.toNanos();
        var asking = new ArrayList<Callable<Integer>>();
        for (var n = 0; n < clients; n++) {
            asking.add(() -> client.ask(end));
        }
        var threads = Executors.newFixedThreadPool(clients);
        try {
            var answers = 0;
            for (var asked : threads.invokeAll(asking)) {
                answers += asked.get();
            }
            return answers / (double) round.toSeconds();
        } finally {
            threads.shutdown();
        }
    }
}
