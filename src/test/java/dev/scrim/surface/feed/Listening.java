package dev.scrim.surface.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;

/** Somebody who follows a feed over a socket of their own, and reads when it suits them. */
public final class Listening implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final BufferedReader reader;
    private final List<String> headers = new ArrayList<>();

    /** One event. */
    public record Event(String name, long id, JsonNode data) {}

    private Listening(Socket socket, String path, Optional<String> last) throws IOException {
        this.socket = socket;
        this.reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + last.map(id -> "Last-Event-ID: " + id + "\r\n").orElse("") + "\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
        for (var line = reader.readLine(); line != null && !line.isEmpty(); line = reader.readLine()) {
            headers.add(line);
        }
    }

    static Listening to(String path) throws IOException {
        return to(path, Optional.empty(), 64 * 1024);
    }

    /** To a server elsewhere. */
    public static Listening at(int port, String path, Optional<String> last) throws IOException {
        return new Listening(new Socket("127.0.0.1", port), path, last);
    }

    static Listening from(String path, String last) throws IOException {
        return to(path, Optional.of(last), 64 * 1024);
    }

    /** @param room how many bytes the kernel keeps for who does not read */
    static Listening to(String path, Optional<String> last, int room) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(room);
        socket.connect(new java.net.InetSocketAddress("localhost", RestAssured.port));
        return new Listening(socket, path, last);
    }

    List<String> headers() {
        return headers;
    }

    /** The next event; what is no event is passed over. */
    public Event next() throws IOException {
        var name = "";
        var id = -1L;
        while (true) {
            var line = line();
            if (line.startsWith("event: ")) {
                name = line.substring(7);
            } else if (line.startsWith("id: ")) {
                id = Long.parseLong(line.substring(4));
            } else if (line.startsWith("data: ")) {
                return new Event(name, id, JSON.readTree(line.substring(6)));
            }
        }
    }

    /** The next line that is none of the chunks' lengths. */
    String line() throws IOException {
        while (true) {
            var line = reader.readLine();
            if (line == null) {
                throw new IOException("the feed has ended");
            }
            if (!line.matches("[0-9a-f]*\r?")) {
                return line;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
