package dev.scrim.database;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Releases of the sample module, as the worker would make them; each ten people in each of some cities. */
public final class SampleReleases {

    private static final String SET = "sample.scans_by_city";
    /** Numbers are never used again. */
    private static long number;

    private SampleReleases() {}

    /** Forgets what was released. */
    public static void discard() throws SQLException {
        AppDatabase.current()
                .run("delete from kernel.editions; delete from kernel.released_cells; delete from kernel.releases");
    }

    /** Makes one and tells the replicas; returns its number. */
    public static synchronized long make(String... cities) throws SQLException {
        number++;
        var cells = Stream.of(cities).map(city -> "'" + city + "'").collect(Collectors.joining(","));
        AppDatabase.current().run("""
                with r as (
                    insert into kernel.releases (id, cell_set, bucket, published_at)
                    values (%1$d, '%2$s', timestamptz '2026-01-01' + %1$d * interval '15 min', now())
                    returning id, bucket)
                insert into kernel.released_cells (cell_set, bucket, cell, people, release)
                select '%2$s', r.bucket, jsonb_build_object('city', c), 10, r.id
                from r, unnest(array[%3$s]::text[]) c;
                select kernel.keep_editions('%2$s', %1$d, now());
                notify scrim_release""".formatted(number, SET, cells));
        return number;
    }
}
