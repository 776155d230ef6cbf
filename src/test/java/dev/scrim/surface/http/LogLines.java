package dev.scrim.surface.http;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Everything that is logged meanwhile, by us and by everybody else, as it would be written. */
final class LogLines extends Handler implements AutoCloseable {

    private static final String ACCESS = AccessLog.class.getName();

    /**
     * @param text the message with its exception
     * @param requestId of its context
     * @param traceId of its context
     */
    record Line(String category, String text, String requestId, String traceId) {}

    private final PatternFormatter format = new PatternFormatter("%-5p %c %s%e %X");
    private final List<Line> lines = new CopyOnWriteArrayList<>();

    LogLines() {
        setLevel(Level.INFO);
        Logger.getLogger(ACCESS).setLevel(Level.INFO);
        Logger.getLogger("").addHandler(this);
    }

    List<Line> all() {
        return lines;
    }

    List<Line> access() {
        return lines.stream().filter(line -> line.category().equals(ACCESS)).toList();
    }

    @Override
    public void publish(LogRecord line) {
        var wrapped = ExtLogRecord.wrap(line);
        lines.add(new Line(
                line.getLoggerName(),
                format.format(wrapped),
                String.valueOf(wrapped.getMdc("requestId")),
                String.valueOf(wrapped.getMdc("traceId"))));
    }

    @Override
    public void flush() {
        // nothing is kept back
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
        Logger.getLogger(ACCESS).setLevel(Level.WARNING);
    }
}
