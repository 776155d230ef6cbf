package dev.scrim.nightlife;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names venues and people of the demo. All made up. */
final class DemoNames {

    private static final List<String> FIRST = List.of(
            "Velvet",
            "Neon",
            "Concrete",
            "Silver",
            "Midnight",
            "Paper",
            "Electric",
            "Quiet",
            "Crimson",
            "Glass",
            "Salt",
            "Copper",
            "Static",
            "Amber",
            "Hollow",
            "Distant");
    private static final List<String> SECOND = List.of(
            "Room",
            "Harbour",
            "Garden",
            "Cellar",
            "Assembly",
            "Arcade",
            "Theatre",
            "Terrace",
            "Signal",
            "Engine",
            "Yard",
            "Mirror",
            "Tunnel",
            "Rooftop",
            "Foundry",
            "Parlour");

    private DemoNames() {}

    static String title(Random chance) {
        return FIRST.get(chance.nextInt(FIRST.size())) + " " + SECOND.get(chance.nextInt(SECOND.size()));
    }

    static String slug(String title) {
        return title.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
