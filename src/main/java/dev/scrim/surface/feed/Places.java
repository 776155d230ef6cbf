package dev.scrim.surface.feed;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Counts who follows a feed, in all and from each address, and has no more of them than are wanted. */
@Singleton
class Places {

    private final int most;
    private final int mostPerAddress;
    private final AtomicInteger taken = new AtomicInteger();
    private final Map<String, Integer> byAddress = new ConcurrentHashMap<>();

    @Inject
    Places(FeedSettings settings) {
        this(settings.subscribers(), settings.perAddress());
    }

    Places(int most, int mostPerAddress) {
        this.most = most;
        this.mostPerAddress = mostPerAddress;
    }

    int taken() {
        return taken.get();
    }

    /** Takes a place, or says why there is none. */
    void take(String network) {
        if (taken.incrementAndGet() > most) {
            taken.decrementAndGet();
            throw new ProblemException(Problem.OVERLOADED);
        }
        if (byAddress.merge(network, 1, Integer::sum) > mostPerAddress) {
            leave(network);
            throw new ProblemException(Problem.TOO_MANY_FEEDS);
        }
    }

    /** Gives one back. */
    void leave(String network) {
        taken.decrementAndGet();
        byAddress.computeIfPresent(network, (address, count) -> count > 1 ? count - 1 : null);
    }
}
