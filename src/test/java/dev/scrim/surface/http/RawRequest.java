package dev.scrim.surface.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

import io.restassured.RestAssured;

/** A connection of a client with bad manners: sends bytes as told, and reads until the server hangs up. */
final class RawRequest implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private final Socket socket;

    RawRequest() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
    }

    RawRequest send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    /** Sends one byte after the other until the server does not take them any more; says for how many milliseconds. */
    long dribble(String text, long between) throws InterruptedException {
        var began = System.nanoTime();
        try {
            for (var i = 0; i < text.length(); i++) {
                send(text.substring(i, i + 1));
                Thread.sleep(between);
            }
        } catch (IOException e) {
            // hung up, which is what the caller asks about
            return (System.nanoTime() - began) / 1_000_000;
        }
        return Long.MAX_VALUE;
    }

    /** Everything the server says until it hangs up. */
    String answer() throws IOException {
        var said = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(said);
        } catch (SocketException e) {
            // reset: what came before it counts
            return said.toString(StandardCharsets.UTF_8);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
