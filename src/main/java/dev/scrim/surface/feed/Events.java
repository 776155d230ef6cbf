package dev.scrim.surface.feed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

import dev.scrim.kernel.release.EditionStep;
import dev.scrim.kernel.release.WholeEdition;

/** Writes the events of a feed (HTML Standard, 9.2), once for all who are sent them. */
final class Events {

    /** Keeps a connection from looking dead; clients pass it over. */
    static final Buffer HEARTBEAT = shared(":\n\n");

    private Events() {}

    /** A whole release: whoever gets it has everything. */
    static Buffer release(WholeEdition whole) {
        return whole("release", whole);
    }

    /** The same, to somebody whose last release is too long ago, or unknown here. */
    static Buffer reset(WholeEdition whole) {
        return whole("reset", whole);
    }

    private static Buffer whole(String event, WholeEdition whole) {
        return event(event, whole.release(), "{\"release\":" + whole.release() + ",\"rows\":" + whole.rows() + "}");
    }

    /** What one release changed. */
    static String change(EditionStep step) {
        return text(
                "change",
                step.release(),
                "{\"release\":" + step.release() + ",\"previous\":" + step.previous() + ",\"changed\":" + step.changed()
                        + ",\"gone\":" + step.gone() + "}");
    }

    /** When to come back after the connection is lost. */
    static Buffer retry(long milliseconds) {
        return Buffer.buffer("retry: " + milliseconds + "\n\n");
    }

    /** Why there is nothing yet, and when to come back; the stream then ends. */
    static Buffer later(String code, long milliseconds) {
        var data = new JsonObject().put("code", code).put("retry", milliseconds);
        return retry(milliseconds).appendString("event: later\ndata: " + data.encode() + "\n\n");
    }

    private static Buffer event(String event, long id, String data) {
        return shared(text(event, id, data));
    }

    private static String text(String event, long id, String data) {
        return "id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n";
    }

    /** Bytes outside the heap that are written to many sockets without being copied, and freed by the collector. */
    static Buffer shared(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        var outside = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        return Buffer.buffer(Unpooled.unreleasableBuffer(Unpooled.wrappedBuffer(outside)));
    }
}
