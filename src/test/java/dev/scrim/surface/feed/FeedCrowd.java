package dev.scrim.surface.feed;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Many subscribers in a process of their own. Says when each of them has begun, and then of every event how long after
 * the second that its data names the last of them had it.
 */
public final class FeedCrowd {

    private static final byte[] MARK = "event: change".getBytes(StandardCharsets.US_ASCII);

    private FeedCrowd() {}

    /** @param arguments port, path, how many */
    public static void main(String[] arguments) throws IOException {
        var port = Integer.parseInt(arguments[0]);
        var many = Integer.parseInt(arguments[2]);
        var request =
                ("GET " + arguments[1] + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        var buffer = ByteBuffer.allocate(256 * 1024);
        var times = new long[many];
        try (var selector = Selector.open()) {
            for (var n = 0; n < many; n++) {
                var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.write(ByteBuffer.wrap(request));
                channel.configureBlocking(false);
                channel.register(selector, SelectionKey.OP_READ);
            }
            System.out.println("connected");
            var arrived = 0;
            while (true) {
                selector.select();
                for (var key : selector.selectedKeys()) {
                    buffer.clear();
                    if (((SocketChannel) key.channel()).read(buffer) < 0) {
                        System.out.println("lost");
                        key.cancel();
                    } else if (contains(buffer)) {
                        times[arrived++] = System.currentTimeMillis();
                    }
                }
                selector.selectedKeys().clear();
                if (arrived == many) {
                    Arrays.sort(times);
                    System.out.println("event " + times[many / 2] + " " + times[many * 99 / 100] + " " + times[many - 1]
                            + " cpu " + cpu());
                    arrived = 0;
                }
            }
        }
    }

    private static boolean contains(ByteBuffer buffer) {
        var bytes = buffer.array();
        for (var at = 0; at + MARK.length <= buffer.position(); at++) {
            if (bytes[at] == MARK[0] && Arrays.equals(bytes, at, at + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    /** Milliseconds of this process. */
    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(duration -> duration.toMillis())
                .orElse(0L);
    }
}
