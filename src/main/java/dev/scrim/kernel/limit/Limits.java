package dev.scrim.kernel.limit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import io.vertx.ext.web.RoutingContext;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.CurrentCaller;
import dev.scrim.kernel.caller.CurrentRequest;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.caller.OneExchange;
import dev.scrim.kernel.crypto.KeyEncryptionKey;
import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/**
 * Counts what callers do, in a transaction of its own: what was tried is counted whatever comes of it, and nobody waits
 * for anybody's work. What is counted are commands, so it takes the connection that its command has a place for
 * (Admission), and none of those that reads have.
 */
@Singleton
public class Limits {

    static final String SPENT = Limits.class.getName();

    private static final String SPEND = "select * from kernel.spend(?, ?, ?)";

    private final CurrentCaller callers;
    private final CurrentRequest request;
    private final LoginTransactions transactions;
    private final KeyEncryptionKey kek;
    private final InstantSource clock;

    @Inject
    Limits(CurrentCaller callers, CurrentRequest request, LoginTransactions transactions, KeyEncryptionKey kek) {
        this.callers = callers;
        this.request = request;
        this.transactions = transactions;
        this.kek = kek;
        this.clock = InstantSource.system();
    }

    /**
     * What is left of a limit.
     *
     * @param name the limit
     * @param quota the most in a window
     * @param remaining what is left in this one
     * @param resetSeconds until the next one
     * @param windowSeconds how long a window is
     * @param allowed whether this act still was
     */
    record Spent(String name, int quota, int remaining, int resetSeconds, int windowSeconds, boolean allowed) {}

    /** Counts acts of the caller, or refuses them (429) when they are too many. Not inside a transaction. */
    public void spend(String limit, int acts) {
        if (!spent(limit, acts).allowed()) {
            throw new ProblemException(Problem.TOO_MANY_REQUESTS);
        }
    }

    /**
     * Refuses the caller (429) when nothing of a limit is left. For acts that count only when they fail: then they are
     * spent afterwards.
     */
    public void require(String limit) {
        if (spent(limit, 0).remaining() == 0) {
            throw new ProblemException(Problem.TOO_MANY_REQUESTS);
        }
    }

    private Spent spent(String limit, int acts) {
        Caller caller = callers.caller().orElseThrow();
        RoutingContext exchange = request.exchange().orElseThrow();
        String address = exchange.request().remoteAddress().host();
        List<Object> values = List.of(limit, hash(limit, Address.network(address)), acts);
        Spent spent = transactions.inTransaction(
                caller, connection -> OneExchange.ask(connection, SPEND, values, row -> read(limit, row)));
        exchange.put(SPENT, spent);
        return spent;
    }

    private static Spent read(String limit, ResultSet row) throws SQLException {
        return new Spent(limit, row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getBoolean(5));
    }

    /** Comparable between replicas, for one limit and one day; the key is not in the database. */
    private String hash(String limit, String address) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return HexFormat.of().formatHex(kek.derived("address " + address + " for " + limit + " on " + day));
    }
}
