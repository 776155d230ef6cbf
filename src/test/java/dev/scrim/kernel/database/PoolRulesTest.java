package dev.scrim.kernel.database;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import jakarta.enterprise.inject.Any;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

import dev.scrim.database.AppDatabase;
import dev.scrim.kernel.caller.Login;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What holds for every pool, whichever there are. */
@QuarkusTest
class PoolRulesTest {

    private static final String ALLOWED = """
            select statement_timeout::interval = '0' or extract(epoch from statement_timeout::interval) > %d
            from setup.logins where name = '%s'""";

    private static List<AgroalDataSource> pools() {
        return Arc.container().select(AgroalDataSource.class, Any.Literal.INSTANCE).stream()
                .toList();
    }

    private static Stream<AgroalConnectionPoolConfiguration> configurations() {
        return pools().stream().map(pool -> pool.getConfiguration().connectionPoolConfiguration());
    }

    private static long seconds(AgroalConnectionPoolConfiguration pool, String property) {
        return Long.parseLong(
                pool.connectionFactoryConfiguration().jdbcProperties().getProperty(property, "0"));
    }

    private static long named() {
        var names = ConfigProvider.getConfig().getPropertyNames().spliterator();
        return StreamSupport.stream(names, false)
                .filter(name -> name.matches("quarkus\\.datasource\\..*jdbc\\.max-size"))
                .distinct()
                .count();
    }

    @Test
    void every_wait_of_every_pool_has_an_end() {
        assertThat(pools()).hasSize(Math.toIntExact(named())).hasSizeGreaterThan(6);
        assertThat(configurations()).allSatisfy(pool -> {
            assertThat(Stream.of("connectTimeout", "loginTimeout", "socketTimeout", "cancelSignalTimeout"))
                    .allSatisfy(wait -> assertThat(seconds(pool, wait)).as(wait).isBetween(1L, 62L));
            assertThat(pool.connectionFactoryConfiguration().jdbcProperties())
                    .containsEntry("tcpKeepAlive", "true")
                    .containsEntry("logServerErrorDetail", "false");
            assertThat(List.of(pool.acquisitionTimeout(), pool.validationTimeout(), pool.idleValidationTimeout()))
                    .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(1), Duration.ofSeconds(10)));
            assertThat(List.of(pool.reapTimeout(), pool.maxLifetime()))
                    .allSatisfy(wait -> assertThat(wait).isBetween(Duration.ofMillis(1), Duration.ofHours(1)));
        });
    }

    @Test
    void the_server_gives_up_before_the_program_does() throws SQLException {
        for (var login : Login.values()) {
            assertThat(AppDatabase.current()
                            .seen("select extract(epoch from statement_timeout::interval)::integer from setup.logins"
                                    + " where name = '" + login.datasource().replace('-', '_') + "'"))
                    .as(login + " is given by the gate what bootstrap.sql gave it")
                    .isEqualTo(String.valueOf(login.statementTimeout().toSeconds()));
        }
        for (var login : List.of("jobs", "migrator")) {
            var waits = configurations()
                    .filter(pool -> login.equals(user(pool)))
                    .mapToLong(pool -> seconds(pool, "socketTimeout"))
                    .min();
            assertThat(AppDatabase.current().seen(ALLOWED.formatted(waits.orElseThrow() - 1, login)))
                    .as(login + " passes no gate")
                    .isEqualTo("f");
        }
    }

    private static String user(AgroalConnectionPoolConfiguration pool) {
        return pool.connectionFactoryConfiguration().principal().getName();
    }

    @Test
    void a_server_that_takes_connections_and_says_nothing_is_given_up_soon() throws Exception {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var begun = Instant.now();
            assertThatThrownBy(() -> DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/any",
                            Waits.forLogin("anybody", "secret")))
                    .isInstanceOf(SQLException.class);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Waits.LOGIN.plusSeconds(3));
        }
    }

    @Test
    void the_zone_of_the_machine_changes_no_answer() throws SQLException {
        var usual = TimeZone.getDefault();
        var filter = "/rest/v1/cities?select=created_at&limit=1";
        var before = given().get(filter);
        assertThat(before.statusCode()).isEqualTo(200);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            for (var pool : pools()) {
                pool.flush(FlushMode.ALL);
            }
            assertThat(given().get(filter).asString()).isEqualTo(before.asString());
            for (var pool : pools()) {
                if (pool.getConfiguration().connectionPoolConfiguration().transactionRequirement()
                        == AgroalConnectionPoolConfiguration.TransactionRequirement.OFF) {
                    assertThat(zone(pool))
                            .as(user(pool.getConfiguration().connectionPoolConfiguration()))
                            .isEqualTo("UTC");
                }
            }
        } finally {
            TimeZone.setDefault(usual);
            for (var pool : pools()) {
                pool.flush(FlushMode.ALL);
            }
        }
    }

    private static String zone(AgroalDataSource pool) throws SQLException {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show timezone")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
