package dev.scrim.surface.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.scrim.surface.feed.Listening;

import static org.assertj.core.api.Assertions.assertThat;

/** People who follow a feed, and come back with the release they have to whichever replica is next. */
final class Followers {

    private static final String FEED = "/feed/v1/night_pulse";

    private final List<Follower> all = new ArrayList<>();

    /** @param next the port of the replica to come to, asked for each time */
    Followers(Callable<Integer> next, int count) throws Exception {
        for (var n = 0; n < count; n++) {
            var follower = new Follower(next);
            all.add(follower);
            follower.start();
        }
        for (var follower : all) {
            Wait.until(() -> !follower.seen.isEmpty());
        }
    }

    /** Waits until each has the last of these; asserts that none missed one or had one twice, of more than so many. */
    void have(List<Long> releases, int many) throws Exception {
        for (var follower : all) {
            Wait.until(() -> follower.seen.contains(releases.get(releases.size() - 1)));
            follower.interrupt();
            assertThat(follower.seen)
                    .isEqualTo(releases.subList(releases.indexOf(follower.seen.get(0)), releases.size()))
                    .hasSizeGreaterThan(many);
        }
    }

    private static final class Follower extends Thread {

        private final Callable<Integer> next;
        private final List<Long> seen = new CopyOnWriteArrayList<>();

        Follower(Callable<Integer> next) {
            this.next = next;
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
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        private void follow() throws Exception {
            var last = seen.isEmpty()
                    ? Optional.<String>empty()
                    : Optional.of(seen.get(seen.size() - 1).toString());
            try (var feed = Listening.at(next.call(), FEED, last)) {
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
