package dev.scrim.kernel.migration;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import dev.scrim.database.Schema;
import dev.scrim.database.TestDatabase;
import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

class MigrationTurnTest {

    @Test
    void who_comes_meanwhile_waits_until_it_is_their_turn() throws Exception {
        var database = TestServer.newest().migrated("turns");
        CompletableFuture<Migrator.Outcome> second;
        try (var first = new MigrationTurn(database.dataSource("migrator"))) {
            second = CompletableFuture.supplyAsync(() -> new Schema(database).migrate());
            assertThat(isAwaitedOn(database, second)).isTrue();
            assertThat(first.<Integer>inOneTransaction(connection -> 42)).isEqualTo(42);
            assertThat(second).isNotDone();
        }
        assertThat(second.get(1, TimeUnit.MINUTES).applied()).isEmpty();
    }

    private static boolean isAwaitedOn(TestDatabase database, CompletableFuture<?> migration) throws Exception {
        var waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted";
        while (!migration.isDone()) {
            if (!database.seen(waiting).equals("0")) {
                return true;
            }
            Thread.sleep(20);
        }
        return false;
    }
}
