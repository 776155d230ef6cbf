package dev.scrim.commerce;

import org.junit.jupiter.api.Test;

import dev.scrim.database.Schema;
import dev.scrim.database.TestServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Payments are made of the events there are, and what was counted wrongly by order is put right. */
class PaymentsMigrationTest {

    private static final int BEFORE = 12;

    private static final String ORDERS = """
            set session_replication_role = replica;
            insert into commerce.orders (id, order_number, order_type, subtotal, total, currency, payment_status)
            select format('00000000-0000-0000-0000-00000000000%s', n)::uuid, 'HM-0000-000' || n, 'official', 500, 500,
                'GBP', s
            from (values (1, 'refunded'), (2, 'refunded'), (3, 'failed'), (4, 'pending')) o (n, s);
            insert into commerce.fulfilments (order_id, order_number) select id, order_number from commerce.orders;
            insert into commerce.payment_events (id, type, kind, order_id, payment_intent, amount, currency)
            select e.id, 'x', e.kind, format('00000000-0000-0000-0000-00000000000%s', e.n)::uuid, e.payment, e.amount,
                'GBP'
            from (values ('e1', 'paid', 1, 'pi_1', 500), ('e2', 'paid', 1, 'pi_2', 500),
                ('e3', 'refunded', 1, 'pi_2', 500), ('e4', 'paid', 2, 'pi_3', 500), ('e5', 'refunded', 2, 'pi_3', 500),
                ('e6', 'failed', 3, 'pi_4', 0), ('e7', 'paid', 4, 'pi_1', 500), ('e8', 'other', 4, null, 7),
                ('e9', 'paid', 4, null, 400)) e (id, kind, n, payment, amount);
            set session_replication_role = origin;
            """;

    private static final String STATES =
            "select concat(right(order_number, 1), ' ', payment_status) from commerce.orders order by order_number";

    @Test
    void payments_are_made_of_the_events_there_are() throws Exception {
        var database = TestServer.newest().migrated("payments");
        var schema = new Schema(database);
        schema.rollback("commerce", BEFORE);
        database.run(ORDERS);
        schema.migrate();
        assertThat(database.seen(STATES).lines()).containsExactly("1 paid", "2 refunded", "3 failed", "4 pending");
        assertThat(database.seen("select concat_ws(' ', id, right(order_id::text, 1), state, received, refunded)"
                                + " from commerce.payments order by id")
                        .lines())
                .containsExactly(
                        "order:00000000-0000-0000-0000-000000000004 4 paid 400 0",
                        "pi_1 1 paid 500 0",
                        "pi_2 1 refunded 500 500",
                        "pi_3 2 refunded 500 500",
                        "pi_4 3 failed 0 0");
        assertThat(database.seen("select commerce.refund_due('pi_1')")).isEqualTo("0");
        assertThat(schema.violations()).isEmpty();
        // what is not an integer, and kinds that were not known, do not stand in the way back
        database.run("set session_replication_role = replica;"
                + " update commerce.payment_events set amount = 99999999999, kind = 'disputed' where id = 'e9'");
        schema.rollback("commerce", BEFORE);
        assertThat(database.seen("select concat_ws(' ', kind, amount) from commerce.payment_events where id = 'e9'"))
                .isEqualTo("other 2147483647");
        schema.migrate();
        assertThat(database.seen("select count(*) from commerce.payments")).isEqualTo("4");
    }
}
