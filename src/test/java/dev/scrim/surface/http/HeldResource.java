package dev.scrim.surface.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers among the reads when a test says so, and not before. */
@Path("/rest/v1/held")
@Blocking
public class HeldResource {

    private static final AtomicInteger ENDED = new AtomicInteger();

    private static volatile CountDownLatch open = new CountDownLatch(0);

    /** Counts the exchanges with who asked here that are over, by an answer or because they hung up. */
    @ApplicationScoped
    static class Ends {

        /** After the admission, so that its own handler of the end is there too. */
        private static final int AFTER_ADMISSION = 240;

        void register(@Observes Filters filters) {
            filters.register(
                    exchange -> {
                        if (exchange.request().path().equals("/rest/v1/held")) {
                            exchange.addEndHandler(over -> ENDED.incrementAndGet());
                        }
                        exchange.next();
                    },
                    AFTER_ADMISSION);
        }
    }

    static void hold() {
        open = new CountDownLatch(1);
        ENDED.set(0);
    }

    /** How many exchanges are over since the last hold. */
    static int ended() {
        return ENDED.get();
    }

    static void release() {
        open.countDown();
    }

    @GET
    @Operation(hidden = true)
    public String held() throws InterruptedException {
        return open.await(1, TimeUnit.MINUTES) ? "held" : "forgotten";
    }
}
