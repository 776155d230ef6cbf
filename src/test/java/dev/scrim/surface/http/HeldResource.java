package dev.scrim.surface.http;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Answers among the reads when a test says so, and not before. */
@Path("/rest/v1/held")
@Blocking
public class HeldResource {

    private static volatile CountDownLatch open = new CountDownLatch(0);

    static void hold() {
        open = new CountDownLatch(1);
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
