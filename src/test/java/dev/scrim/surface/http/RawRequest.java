package dev.scrim.surface.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import io.restassured.RestAssured;

/** A connection of a client with bad manners: sends bytes as told, and reads until the server hangs up. */
public final class RawRequest implements AutoCloseable {

    private static final int PATIENCE = 20_000;

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final Socket socket;

    public RawRequest() throws IOException {
        socket = new Socket("localhost", RestAssured.port);
        socket.setSoTimeout(PATIENCE);
        socket.setTcpNoDelay(true);
    }

    public RawRequest send(String text) throws IOException {
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

    /** The first answer; as much as there is where the server hangs up before. */
    public String reply() throws IOException {
        var said = new StringBuilder();
        var part = new byte[8192];
        try {
            for (int read = 0;
                    read >= 0 && !isWhole(said);
                    read = socket.getInputStream().read(part)) {
                said.append(new String(part, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketException e) {
            // reset: what came before it counts
            return said.toString();
        }
        return said.toString();
    }

    private static boolean isWhole(StringBuilder said) {
        var interim = said.indexOf("HTTP/1.1 100 ") == 0;
        if (interim && said.indexOf("\r\n\r\n") > 0) {
            said.delete(0, said.indexOf("\r\n\r\n") + 4);
        }
        var head = said.indexOf("\r\n\r\n");
        var length = LENGTH.matcher(said);
        return head > 0 && length.find() && said.length() >= head + 4 + Integer.parseInt(length.group(1));
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
