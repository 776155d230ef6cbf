package dev.scrim.kernel.caller;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;

/** Where an issuer's public keys are read from. Plain http is for this machine only. */
final class KeyAddress {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 256 * 1024;

    private final URI address;
    private final HttpClient client;

    KeyAddress(String location) {
        var uri = URI.create(location);
        this.address = uri.getScheme() == null ? Path.of(location).toUri() : uri;
        var scheme = address.getScheme();
        if (!List.of("https", "http", "file").contains(scheme)) {
            throw new IllegalStateException("jwks-location is an https address or a file, not " + location);
        }
        if (scheme.equals("http") && !isLoopback()) {
            throw new IllegalStateException("jwks-location over plain http is for this machine only; use https");
        }
        // a redirect would move the trust to a host that nobody configured
        this.client = HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    List<JsonWebKey> read() throws IOException, JoseException, InterruptedException {
        var keys = new JsonWebKeySet(address.getScheme().equals("file") ? file() : fetch());
        return List.copyOf(keys.getJsonWebKeys());
    }

    @Override
    public String toString() {
        return address.toString();
    }

    private String file() throws IOException {
        return Files.readString(Path.of(address));
    }

    private String fetch() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .build();
        var bytes = new ByteArrayOutputStream();
        var answer = client.sendAsync(
                request,
                BodyHandlers.ofByteArrayConsumer(part -> part.ifPresent(more -> {
                    if (bytes.size() + more.length > MOST_BYTES) {
                        throw new UncheckedIOException(new IOException("more than " + MOST_BYTES + " bytes"));
                    }
                    bytes.writeBytes(more);
                })));
        try {
            var status =
                    answer.get(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != 200) {
                throw new IOException("status " + status);
            }
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().toString(), e);
        } catch (TimeoutException e) {
            // the request's own time-out ends with the headers of the answer
            answer.cancel(true);
            throw new IOException("no whole answer in time", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private boolean isLoopback() {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
