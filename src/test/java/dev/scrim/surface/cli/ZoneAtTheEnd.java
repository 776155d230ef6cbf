package dev.scrim.surface.cli;

import java.util.TimeZone;

/** The program as a process of its own, which says at its end in what zone it ran. */
final class ZoneAtTheEnd {

    private ZoneAtTheEnd() {}

    public static void main(String... words) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.out.println(
                        "in the zone " + TimeZone.getDefault().getID())));
        Main.main(words);
    }
}
