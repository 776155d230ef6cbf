package dev.scrim.surface.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.scrim.surface.feed.Listening;

import static org.assertj.core.api.Assertions.assertThat;

/** People who follow a feed, and come back with the release they have to whichever replica is next. */
final class Followers {

    private static final String FEED = "/feed/v1/night_pulse";

    private final List<Follower> all = new ArrayList<>();

    Followers(Fleet fleet, int count) throws Exception {
        for (var n = 0; n < count; n++) {
            var follower = new Follower(fleet);
            all.add(follower);
            follower.start();
        }
        for (var follower : all) {
            Wait.until(() -> !follower.seen.isEmpty());
        }
    }

    /** Waits until each has the last of these, and asserts that none missed one or had one twice. */
    void have(List<Long> releases) throws Exception {
        for (var follower : all) {
            Wait.until(() -> follower.seen.contains(releases.get(releases.size() - 1)));
            follower.interrupt();
            assertThat(follower.seen)
                    .isEqualTo(releases.subList(releases.indexOf(follower.seen.get(0)), releases.size()));
        }
    }

    private static final class Follower extends Thread {

        private final Fleet fleet;
        private final List<Long> seen = new CopyOnWriteArrayList<>();

        Follower(Fleet fleet) {
            this.fleet = fleet;
            setDaemon(true);
        }

        @Override
        public void run() {
            try {
                while (!isInterrupted()) {
                    follow();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                interrupt();
            }
        }

        private void follow() throws InterruptedException {
            var last = seen.isEmpty()
                    ? Optional.<String>empty()
                    : Optional.of(seen.get(seen.size() - 1).toString());
            try (var feed = Listening.at(fleet.port(), FEED, last)) {
                while (true) {
                    seen.add(feed.next().id());
                }
            } catch (IOException e) {
                // it has ended, or nobody was there: they come back
                return;
            }
        }
    }
}
