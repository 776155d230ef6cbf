package dev.scrim.surface.privacy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * A mail server (RFC 5321) that takes every letter and puts it into a folder for the test to read. There is one for the
 * whole test run, known by system properties: Quarkus loads this class several times.
 */
final class MailServer {

    private static final String PORT = "scrim.test.mail.port";
    private static final String FOLDER = "scrim.test.mail.folder";
    private static final int HALF_A_MINUTE = 300;

    private final ServerSocket socket;
    private final Path folder;
    private final AtomicInteger number = new AtomicInteger();

    private MailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        folder = Files.createTempDirectory("scrim-mail-");
        var thread = new Thread(this::serve, "mail server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Where it is reached; it is started when it is first asked for. */
    static int port() {
        synchronized (System.getProperties()) {
            try {
                if (System.getProperty(PORT) == null) {
                    var server = new MailServer();
                    System.setProperty(PORT, String.valueOf(server.socket.getLocalPort()));
                    System.setProperty(FOLDER, server.folder.toString());
                }
                return Integer.parseInt(System.getProperty(PORT));
            } catch (IOException e) {
                throw new IllegalStateException("no mail server", e);
            }
        }
    }

    /** The next letter: who gets it, and what it says. */
    static String letter() throws IOException, InterruptedException {
        for (var n = 0; n < HALF_A_MINUTE; n++) {
            try (var files = Files.list(Path.of(System.getProperty(FOLDER)))) {
                var first = files.filter(file -> file.toString().endsWith(".eml"))
                        .sorted()
                        .findFirst();
                if (first.isPresent()) {
                    var letter = Files.readString(first.get());
                    Files.delete(first.get());
                    return letter.replaceAll("=\r?\n", "");
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no letter came");
    }

    /** Clients keep their connections, so each has a thread. */
    private void serve() {
        try {
            while (true) {
                var client = socket.accept();
                var thread = new Thread(() -> talk(client), "mail");
                thread.setDaemon(true);
                thread.start();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void talk(Socket client) {
        try (client) {
            converse(client);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8));
        var out = client.getOutputStream();
        var letter = new StringBuilder();
        say(out, "220 test");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("DATA")) {
                say(out, "354 go on");
                for (var text = in.readLine(); !text.equals("."); text = in.readLine()) {
                    letter.append(text).append('\n');
                }
                var name = "%06d".formatted(number.getAndIncrement());
                var half = Files.writeString(folder.resolve(name + ".part"), letter);
                Files.move(half, folder.resolve(name + ".eml"));
                letter.setLength(0);
            } else if (line.startsWith("RCPT")) {
                letter.append(line).append('\n');
            } else if (line.startsWith("QUIT")) {
                say(out, "221 bye");
                return;
            }
            say(out, "250 ok");
        }
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(UTF_8));
        out.flush();
    }
}
