package dev.scrim;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.scrim.database.Gate;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/** What audit costs: a change by staff through the gate, with and without the audit trigger, by turns. */
@Tag("bench")
class AuditBenchTest {

    private static final Logger LOG = Logger.getLogger(AuditBenchTest.class);
    private static final int ROUNDS = 30;
    private static final int CHANGES = 100;
    private static final String CHANGE = "update sample.places set entry_minor = entry_minor % 1000 + 1";

    @Test
    void an_audited_change_costs_less_than_four_unaudited_ones() throws SQLException {
        var audited = place(TestServer.newest().migrated("bench_audit"));
        var plain = place(TestServer.newest().migrated("bench_plain"));
        plain.run("alter table sample.places disable trigger kernel_audit");
        var ratio = ratio(audited, plain);
        LOG.infof("an audited change: %.2f times the change alone", ratio);
        assertThat(audited.seen("select count(*) > 0 from kernel.audit_log where relation = 'sample.places'"))
                .isEqualTo("t");
        assertThat(ratio).isLessThan(4);
    }

    private static TestDatabase place(TestDatabase database) throws SQLException {
        database.run(
                "insert into sample.places (name, city, entry_minor, currency) values ('bench', 'here', 1, 'GBP')");
        return database;
    }

    private static double ratio(TestDatabase audited, TestDatabase plain) throws SQLException {
        UUID auditedAdmin = audited.staff("admin");
        UUID plainAdmin = plain.staff("admin");
        var with = new double[ROUNDS];
        var without = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            without[i] = time(plain, plainAdmin);
            with[i] = time(audited, auditedAdmin);
        }
        return median(with) / median(without);
    }

    private static double time(TestDatabase database, UUID admin) throws SQLException {
        try (var connection = database.acting(Gate.person(admin, "measuring"));
                var statement = connection.prepareStatement(CHANGE)) {
            var start = System.nanoTime();
            for (int i = 0; i < CHANGES; i++) {
                assertThat(statement.executeUpdate()).isOne();
            }
            var took = System.nanoTime() - start;
            connection.commit();
            return took;
        }
    }

    private static double median(double[] times) {
        // the first third warms up
        var warm = Arrays.copyOfRange(times, ROUNDS / 3, ROUNDS);
        Arrays.sort(warm);
        return warm[warm.length / 2];
    }
}
