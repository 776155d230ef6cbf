package dev.scrim.surface.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/** One address before a database that comes back under another port, as a name in front of a cluster is. */
final class Doorway implements AutoCloseable {

    private final ServerSocket door;
    private final IntSupplier behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** @param behind the port to lead to; asked for each connection */
    Doorway(IntSupplier behind) throws IOException {
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.behind = behind;
        daemon(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                lead(door.accept());
            } catch (IOException e) {
                // it is closed, which the loop asks
                continue;
            }
        }
    }

    private void lead(Socket inside) throws IOException {
        try {
            var outside = new Socket(InetAddress.getLoopbackAddress(), behind.getAsInt());
            open.add(inside);
            open.add(outside);
            daemon(() -> carry(inside, outside));
            daemon(() -> carry(outside, inside));
        } catch (IOException | RuntimeException e) {
            // nobody is there: so the door is shut to who came
            inside.close();
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // either end went, and takes the other with it
            open.remove(from);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "doorway");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (var socket : open) {
            socket.close();
        }
    }
}
