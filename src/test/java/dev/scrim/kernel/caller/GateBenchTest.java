package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.TestServer;
import dev.scrim.kernel.crypto.TestKeys;

import static org.assertj.core.api.Assertions.assertThat;

/** What the gate costs: a transaction with a trivial read, with and without it, by turns on one pool. */
@Tag("bench")
class GateBenchTest {

    private static final Logger LOG = Logger.getLogger(GateBenchTest.class);
    private static final int ROUNDS = 60;
    private static final int TRANSACTIONS = 200;

    private record Timeouts(
            Duration anon,
            Duration authenticated,
            Duration serviceRole,
            Duration read,
            Duration count,
            Duration search,
            Duration change)
            implements StatementSettings {}

    @FunctionalInterface
    private interface Opening {
        void open(Connection connection) throws SQLException;
    }

    @Test
    void the_gate_costs_less_than_four_trivial_transactions() throws SQLException {
        var database = TestServer.newest().migrated("bench_gate");
        var second = Duration.ofSeconds(1);
        var gate = new Gate(TestKeys.passing(), new Timeouts(second, second, second, second, second, second, second));
        var anonymous = dev.scrim.database.Gate.anonymous();
        var person = dev.scrim.database.Gate.person(UUID.randomUUID());
        try (var pool = pool(database.url())) {
            LOG.infof(
                    "gate of an anonymous read: %.2f times the read alone",
                    ratio(pool, connection -> gate.open(connection, anonymous)));
            var ratio = ratio(pool, connection -> gate.open(connection, person));
            LOG.infof("gate of a person's read: %.2f times the read alone", ratio);
            assertThat(ratio).isLessThan(5);
        }
    }

    private static double ratio(AgroalDataSource pool, Opening opening) throws SQLException {
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            without[i] = time(pool, connection -> {});
            with[i] = time(pool, opening);
        }
        return median(with) / median(without);
    }

    private static double time(AgroalDataSource pool, Opening opening) throws SQLException {
        var start = System.nanoTime();
        for (int i = 0; i < TRANSACTIONS; i++) {
            try (var connection = pool.getConnection()) {
                connection.setAutoCommit(false);
                opening.open(connection);
                try (var statement = connection.prepareStatement("select 1")) {
                    statement.execute();
                }
                connection.commit();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start).toNanos();
    }

    private static double median(double[] times) {
        // the first third warms up
        var warm = Arrays.copyOfRange(times, ROUNDS / 3, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(1)
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal("authenticator"))
                                .credential(new SimplePassword(TestServer.PASSWORD)))));
    }
}
