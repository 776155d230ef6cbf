package dev.scrim.surface.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/**
 * One address before a database that comes back under another port, as a name in front of a cluster is. It can stop to
 * forward anything and say so to nobody, as a network does that lost its state: what was open stays open, and dead.
 */
final class Doorway implements AutoCloseable {

    private final ServerSocket door;
    private final IntSupplier behind;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Socket> dead = ConcurrentHashMap.newKeySet();
    private volatile boolean swallowing;

    /** @param behind the port to lead to; asked for each connection */
    Doorway(IntSupplier behind) throws IOException {
        this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.behind = behind;
        daemon(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Swallows what comes over each open connection from now on, and takes new ones that lead nowhere. */
    void swallow() {
        swallowing = true;
        dead.addAll(open);
    }

    /** Leads to the database again whoever comes now; what was open stays dead. */
    void lead() {
        swallowing = false;
    }

    /** How many connections are open that lead nowhere. */
    int dead() {
        return dead.size();
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
        if (swallowing) {
            open.add(inside);
            dead.add(inside);
            daemon(() -> carry(inside, inside));
            return;
        }
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
        var bytes = new byte[8192];
        try (from;
                to) {
            int n;
            while ((n = from.getInputStream().read(bytes)) >= 0) {
                if (!dead.contains(from)) {
                    to.getOutputStream().write(bytes, 0, n);
                }
            }
        } catch (IOException e) {
            // either end went, and takes the other with it
            open.remove(from);
        } finally {
            open.remove(from);
            open.remove(to);
            dead.remove(from);
            dead.remove(to);
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
