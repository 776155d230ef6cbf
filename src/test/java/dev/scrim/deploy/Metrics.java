package dev.scrim.deploy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.NamingConvention;
import io.micrometer.prometheus.PrometheusNamingConvention;

/** What {@code /q/metrics} exposes, as Prometheus calls it. */
public final class Metrics {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern MADE =
            Pattern.compile("\\b(Counter|TimeGauge|Gauge)\\s*\\.builder\\(\\s*\"(scrim\\.[a-z.]+)\""
                    + "|\\.(counter)\\(\\s*(\"scrim\\.[a-z.]+\"|[A-Z_]+)"
                    + "|\\b(gauge)\\(metrics, \"(scrim\\.[a-z.]+)\""
                    + "|\\.(timer)\\(\\s*\"(scrim\\.[a-z.]+)\"");
    private static final NamingConvention CONVENTION = new PrometheusNamingConvention();

    /** Of the framework and of Prometheus itself: what a started program was seen to expose. */
    private static final Set<String> OF_THE_FRAMEWORK = Set.of(
            "up",
            "process_start_time_seconds",
            "http_server_requests_seconds_count",
            "http_server_requests_seconds_bucket",
            "worker_pool_queue_size",
            "agroal_awaiting_count");

    /** Of the database's operator and its plugin, as their documentation has it; for alerts in deploy/postgres. */
    private static final Set<String> OF_THE_OPERATOR = Set.of(
            "barman_cloud_cloudnative_pg_io_last_available_backup_timestamp",
            "cnpg_pg_replication_lag",
            "cnpg_pg_replication_in_recovery",
            "cnpg_pg_replication_is_wal_receiver_up",
            "cnpg_pg_stat_archiver_last_failed_time",
            "cnpg_pg_stat_archiver_last_archived_time");

    private static final Pattern NOT_ASKED = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|on|ignoring|without|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("\\b[a-z_:][\\w:]*\\b(?!\\s*\\()");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "offset", "bool", "by", "on");

    private static final Set<String> TIMED = Set.of("_count", "_sum", "_max", "_bucket");

    private final Set<String> ours = new TreeSet<>();

    public Metrics() {
        Settings.sources(SOURCES).forEach(source -> {
            var text = Settings.text(source);
            MADE.matcher(text).results().forEach(made -> add(made, text));
        });
    }

    private void add(MatchResult made, String text) {
        if (made.group(7) == null) {
            ours.add(name(made, text));
        } else {
            var name = CONVENTION.name(made.group(8), Meter.Type.TIMER, "seconds");
            TIMED.forEach(suffix -> ours.add(name + suffix));
        }
    }

    public Set<String> ours() {
        return Collections.unmodifiableSet(ours);
    }

    /** Whether alerts of this file can ask for it. */
    public boolean has(String file, String metric) {
        return ours.contains(metric)
                || OF_THE_FRAMEWORK.contains(metric)
                || file.startsWith("deploy/postgres/") && OF_THE_OPERATOR.contains(metric);
    }

    /** What a query in PromQL asks for. */
    public static Set<String> asked(String query) {
        var asked = new TreeSet<String>();
        NAME.matcher(NOT_ASKED.matcher(query).replaceAll(" ")).results().forEach(name -> asked.add(name.group()));
        asked.removeAll(WORDS);
        return asked;
    }

    private static String name(MatchResult made, String text) {
        if (made.group(3) != null) {
            return CONVENTION.name(literal(made.group(4), text), Meter.Type.COUNTER);
        }
        if (made.group(5) != null) {
            return CONVENTION.name(made.group(6), Meter.Type.GAUGE);
        }
        return switch (made.group(1)) {
            case "Counter" -> CONVENTION.name(made.group(2), Meter.Type.COUNTER);
            case "TimeGauge" -> CONVENTION.name(made.group(2), Meter.Type.GAUGE, "seconds");
            default -> CONVENTION.name(made.group(2), Meter.Type.GAUGE);
        };
    }

    private static String literal(String word, String text) {
        if (word.startsWith("\"")) {
            return word.replace("\"", "");
        }
        var constant = Pattern.compile("\\b" + word + " = \"([a-z.]+)\"").matcher(text);
        if (!constant.find()) {
            throw new IllegalStateException("no text in the same file for the metric " + word);
        }
        return constant.group(1);
    }
}
