package dev.scrim.configuration;

import java.util.List;

/**
 * Settings that belong together.
 *
 * @param title what they are about
 * @param lead what is to be said of all of them
 * @param settings in the order in which they are read
 */
record Section(String title, String lead, List<Setting> settings) {

    Section {
        settings = List.copyOf(settings);
    }
}
