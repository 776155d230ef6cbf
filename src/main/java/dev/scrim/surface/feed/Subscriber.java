package dev.scrim.surface.feed;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/**
 * Somebody who follows a feed. Touched on the event loop of its connection only, so that nothing in it needs a lock.
 */
final class Subscriber {

    private final HttpServerResponse response;
    private final Feed feed;
    private final Context loop;
    private long last;
    private boolean resuming;

    /**
     * @param loop the event loop of the connection
     * @param last the release they have; 0: none
     */
    Subscriber(HttpServerResponse response, Feed feed, Context loop, long last) {
        this.response = response;
        this.feed = feed;
        this.loop = loop;
        this.last = last;
    }

    Context loop() {
        return loop;
    }

    long last() {
        return last;
    }

    /** Whether what they missed is being looked up; meanwhile nothing else is sent. */
    boolean isResuming() {
        return resuming;
    }

    void resumes(boolean resuming) {
        this.resuming = resuming;
    }

    /** Sends what brings them to a release. */
    void send(Buffer event, long release) {
        last = release;
        response.write(event);
    }

    /**
     * Sends what came after what they have. Who does not read as fast as releases come is not sent each of them later,
     * but the newest when there is room again.
     */
    void offer(Buffer event, long previous, long release) {
        if (resuming || release <= last) {
            return;
        }
        if (response.writeQueueFull()) {
            feed.countSlow();
            resuming = true;
            response.drainHandler(room -> {
                resuming = false;
                feed.newest(this);
            });
        } else if (previous == last) {
            send(event, release);
        } else {
            feed.newest(this);
        }
    }

    /** Says that the feed is alive, unless there is something unread anyway. */
    void greet(Buffer heartbeat) {
        if (!response.writeQueueFull()) {
            response.write(heartbeat);
        }
    }

    boolean isGone() {
        return response.closed() || response.ended();
    }

    void end() {
        if (!isGone()) {
            response.end();
        }
    }
}
