package dev.scrim.kernel.release;

import java.sql.SQLException;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import dev.scrim.kernel.caller.Caller;
import dev.scrim.kernel.caller.Login;
import dev.scrim.kernel.caller.LoginTransactions;
import dev.scrim.kernel.caller.RefusedException;
import dev.scrim.kernel.caller.SqlWork;

/** Lets the release worker through the gate. */
@Singleton
class GatedReleases implements ReleaseTransactions {

    private final LoginTransactions transactions;

    @Inject
    GatedReleases(LoginTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T one(SqlWork<T> work) throws SQLException {
        try {
            return transactions.inTransaction(Caller.system(Login.RELEASER, "aggregator", "release"), work);
        } catch (RefusedException e) {
            throw e.getCause() instanceof SQLException refusal ? refusal : new SQLException(e);
        }
    }
}
