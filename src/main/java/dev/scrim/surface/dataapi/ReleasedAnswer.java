package dev.scrim.surface.dataapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;

/**
 * An answer made of one release, ready to be sent to everybody who asks the same.
 *
 * @param release the number of the release
 * @param nextAt when the next release can come at the earliest
 * @param status 200, or 206 where it is a part
 * @param range Content-Range
 * @param type Content-Type
 * @param tag ETag: the release and what was asked
 * @param packedTag of the bytes under gzip another, since they are others
 * @param body the bytes
 * @param packed the bytes under gzip, where that is less
 */
record ReleasedAnswer(
        long release,
        Instant nextAt,
        int status,
        String range,
        String type,
        String tag,
        String packedTag,
        Buffer body,
        Optional<Buffer> packed) {

    /** What of a request makes it another answer. */
    private static final String VARY = "Accept, Accept-Encoding, Prefer, Range";

    private static final long LONGEST = Duration.ofHours(1).toSeconds();
    private static final long OVERDUE = 2;
    private static final long FAR = Duration.ofDays(1).toSeconds();
    private static final int WORTH_PACKING = 512;
    private static final int HEADERS = 512;
    private static final Pattern UNWANTED = Pattern.compile("gzip\\s*;\\s*q\\s*=\\s*0(\\.0*)?\\s*");

    static ReleasedAnswer of(Rows.Shown shown, long release, Instant nextAt, long offset, String question) {
        byte[] bytes = shown.body().getBytes(StandardCharsets.UTF_8);
        String tag = release + "-" + Integer.toHexString(question.hashCode());
        return new ReleasedAnswer(
                release,
                nextAt,
                shown.rows().status(),
                shown.rows().contentRange(offset),
                shown.type(),
                '"' + tag + '"',
                '"' + tag + "-gz\"",
                Buffer.buffer(bytes),
                packed(bytes));
    }

    private static Optional<Buffer> packed(byte[] bytes) {
        if (bytes.length < WORTH_PACKING) {
            return Optional.empty();
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.size() < bytes.length ? Optional.of(Buffer.buffer(packed.toByteArray())) : Optional.empty();
    }

    /** The bytes in the coding of a request. */
    Buffer bytes(boolean gzip) {
        return gzip ? packed.orElse(body) : body;
    }

    /** The tag of the bytes in the coding of a request. */
    String etag(boolean gzip) {
        return gzip && packed.isPresent() ? packedTag : tag;
    }

    /** What it takes in memory. */
    int weight() {
        return HEADERS + body.length() + packed.map(Buffer::length).orElse(0);
    }

    /**
     * Says its headers in the coding of a request.
     *
     * @param whole whether also those of the bytes
     */
    void describe(boolean gzip, boolean whole, BiConsumer<CharSequence, String> header) {
        header.accept(HttpHeaders.CONTENT_RANGE, range);
        header.accept(HttpHeaders.ETAG, etag(gzip));
        header.accept(HttpHeaders.CACHE_CONTROL, cacheControl(Instant.now()));
        header.accept(HttpHeaders.VARY, VARY);
        if (whole) {
            header.accept(HttpHeaders.CONTENT_TYPE, type);
            if (gzip && packed.isPresent()) {
                header.accept(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
        }
    }

    /** Whoever stands between may keep it until the next release can come, and longer while the server is away. */
    private String cacheControl(Instant now) {
        long left = Duration.between(now, nextAt).toSeconds();
        return "public, max-age=" + Math.min(Math.max(left, OVERDUE), LONGEST) + ", stale-if-error=" + FAR;
    }

    /** Whether a request takes gzip (RFC 9110, 12.5.3). */
    static boolean takesGzip(MultiMap headers) {
        return takesGzip(headers.get("Accept-Encoding"));
    }

    static boolean takesGzip(String acceptEncoding) {
        if (acceptEncoding == null) {
            return false;
        }
        int at = acceptEncoding.indexOf("gzip");
        if (at < 0) {
            return false;
        }
        int end = acceptEncoding.indexOf(',', at);
        String said = acceptEncoding.substring(at, end < 0 ? acceptEncoding.length() : end);
        return said.indexOf(';') < 0 || !UNWANTED.matcher(said).matches();
    }
}
