package dev.scrim.kernel.privacy;

import java.util.List;

import jakarta.inject.Singleton;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.caller.OneExchange;

/** Has a caller leave a line for everybody whose data they are about to read, committed before anything is shown. */
@Singleton
public class ReadLog {

    private final LoginTransactions transactions;

    ReadLog(LoginTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Notes a read; without a reason it is refused.
     *
     * @param where what is read
     * @param what which parts, found by which; no value
     * @param subjects whom it is about; the caller is left out
     */
    public void note(Caller caller, String where, String what, String... subjects) {
        transactions.inTransaction(
                caller.writing(),
                connection -> OneExchange.ask(
                        connection,
                        "select kernel.note_staff_read(?, ?, cast(? as uuid[]))",
                        List.of(where, what, subjects),
                        row -> true));
    }
}
