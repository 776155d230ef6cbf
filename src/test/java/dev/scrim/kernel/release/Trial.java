package dev.scrim.kernel.release;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestScripts;
import dev.scrim.database.TestServer;
import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.SqlWork;

/** A database with a table of things people did, two cell sets over it, and the worker that releases them. */
final class Trial implements AutoCloseable {

    static final ReleaseSecret SECRET = ReleaseSecret.ofBase64(TestDatabase.RELEASE_SECRET);
    static final Instant OPENING = Instant.parse("2026-01-05T10:00:00Z");
    static final Duration MINIMUM_AGE = Duration.ofHours(24);
    static final int MANY = 1000;

    private static final String SCHEMA = """
            create schema trial;
            grant usage on schema trial to aggregator;
            create table trial.acts (
                id uuid primary key default gen_random_uuid(),
                person_id uuid,
                place text not null,
                kind text not null,
                note text not null default 'private',
                at timestamptz not null);
            create index on trial.acts (at);
            call kernel.register('trial.acts', subject => 'person_id');
            create view trial.contributions with (security_invoker = true) as
                select place, kind, person_id as who, at from trial.acts;
            create view trial.contributions_by_place with (security_invoker = true) as
                select place, person_id as who, at from trial.acts;
            """;

    private final TestDatabase database;
    private final AgroalDataSource releaser;

    private Trial(TestDatabase database) throws SQLException {
        this.database = database;
        this.releaser = AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(4)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(database.url())
                                .principal(new NamePrincipal("releaser"))
                                .credential(new SimplePassword(TestServer.PASSWORD)))));
    }

    /** A fresh one, with nothing declared. */
    static Trial undeclared(String name) throws SQLException {
        var trial = new Trial(TestServer.newest().migrated(name));
        // only what a test declares is due
        trial.database.run("""
                delete from kernel.cell_sets; delete from kernel.volunteer_sets;
                insert into kernel.modules (name, place) values ('trial', 99)""");
        trial.asMigrator(SCHEMA);
        return trial;
    }

    /** A fresh one, whose sets start at the opening. */
    static Trial fresh(String name) throws SQLException {
        var trial = undeclared(name);
        trial.asMigrator("""
                call kernel.cells('trial.by_place_and_kind', of => 'trial.contributions', by => '{place,kind}',
                    subject => 'who', at => 'at', as_of => '2026-01-05 10:07+00');
                call kernel.cells('trial.by_place', of => 'trial.contributions_by_place', by => '{place}',
                    subject => 'who', at => 'at', k => 8, base => 10, bucket => '1 hour', epsilon => 1,
                    cells_per_person => 2, as_of => '2026-01-05 10:07+00')""");
        return trial;
    }

    /** What the sets of a fresh one promise, told once more for the model. */
    static List<Model> models() {
        return List.of(
                new Model(
                        new Model.Terms("trial.by_place", List.of("place"), 8, 10, "1", Duration.ofHours(1), 2),
                        OPENING),
                new Model(
                        new Model.Terms(
                                "trial.by_place_and_kind",
                                List.of("kind", "place"),
                                5,
                                5,
                                "0.5",
                                Duration.ofMinutes(15),
                                3),
                        OPENING));
    }

    TestDatabase database() {
        return database;
    }

    /** Transactions as the worker has them, without an application around it. */
    ReleaseTransactions transactions() {
        return new ReleaseTransactions() {
            @Override
            public <T> T one(SqlWork<T> work) throws SQLException {
                try (var connection = releaser.getConnection()) {
                    connection.setAutoCommit(false);
                    try {
                        Gate.pass(connection, Caller.system(Login.RELEASER, "aggregator", "release"));
                        var result = work.run(connection);
                        connection.commit();
                        return result;
                    } finally {
                        if (!connection.isClosed()) {
                            connection.rollback();
                        }
                    }
                }
            }
        };
    }

    /** A worker that has just been started. */
    Releases worker(Publication publication) {
        return worker(transactions(), publication);
    }

    /** A worker on somebody's transactions. */
    Releases worker(ReleaseTransactions transactions, Publication publication) {
        return new Releases(
                transactions, new Lease("trial"), List.of(new Cells(publication, MINIMUM_AGE), new Lists(SECRET)));
    }

    /** Runs SQL as migrations do. */
    void asMigrator(String sql) throws SQLException {
        var source = (PGSimpleDataSource) database.dataSource("migrator");
        // as it stands: the driver would take a function's body apart
        source.setPreferQueryMode(PreferQueryMode.SIMPLE);
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs one of the kernel's scripts with something in it replaced. */
    void alter(String script, String original, String replacement) throws SQLException {
        var text = TestScripts.texts().get("db/kernel/" + script);
        if (!text.contains(original)) {
            throw new IllegalArgumentException(script + " does not say: " + original);
        }
        asMigrator(text.replace(original, replacement));
    }

    /** The one number a query says, as superuser. */
    long number(String query) throws SQLException {
        return Long.parseLong(database.seen(query));
    }

    @Override
    public void close() {
        releaser.close();
    }

    /** So many people old enough to count, each with one act of a kind in a place. */
    void crowd(int people, String place, String kind, Instant at) throws SQLException {
        var sql = """
                with crowd as (
                    insert into identity.people (id, created_at)
                    select gen_random_uuid(), timestamptz '2025-01-01' from generate_series(1, %d) returning id)
                insert into trial.acts (person_id, place, kind, at) select id, '%s', '%s', '%s' from crowd""";
        database.run(sql.formatted(people, place, kind, at));
    }
}
