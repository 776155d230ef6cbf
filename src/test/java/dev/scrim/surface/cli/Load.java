package dev.scrim.surface.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody who reads what was released and their own rows, and writes one, over and over; counts what was lost. */
final class Load extends Thread {

    private static final long BETWEEN = 20;

    private final Fleet fleet;
    private final UUID person;
    private final List<String> lost = new ArrayList<>();
    private volatile boolean ended;
    private int answered;
    private int written;

    Load(Fleet fleet, UUID person) {
        this.fleet = fleet;
        this.person = person;
    }

    @Override
    public void run() {
        try {
            while (!ended) {
                ask("/rest/v1/night_pulse", new RolloutDrill.Headers(Map.of(), ""), 200);
                ask("/rest/v1/my_beacons?limit=5", RolloutDrill.get(person), 200);
                if (ask("/rest/v1/my_beacons", RolloutDrill.post(person, RolloutDrill.beacon()), 201)) {
                    written++;
                }
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ask(String path, RolloutDrill.Headers said, int expected) throws InterruptedException {
        try {
            var answer = fleet.ask(path, said::add);
            answered++;
            if (answer.statusCode() != expected) {
                lost.add(path + " " + answer.statusCode() + " " + answer.body());
            }
            return answer.statusCode() == expected;
        } catch (IOException e) {
            lost.add(path + " " + e);
            return false;
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void end() {
        ended = true;
    }

    List<String> lost() {
        return lost;
    }

    int answered() {
        return answered;
    }

    int written() {
        return written;
    }

    UUID person() {
        return person;
    }
}
