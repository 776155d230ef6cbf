package dev.scrim.kernel.caller;

import java.sql.Connection;
import java.sql.SQLException;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;

import dev.scrim.kernel.problem.Problem;
import dev.scrim.kernel.problem.ProblemException;

/** Hands out a connection of a login's pool. A pool that has none to give is an outage, not a refusal. */
@Singleton
class Logins {

    private final AgroalDataSource authenticator;
    private final AgroalDataSource server;
    private final AgroalDataSource releaser;
    private final AgroalDataSource deskWorker;

    Logins(
            AgroalDataSource authenticator,
            @DataSource("server") AgroalDataSource server,
            @DataSource("releaser") AgroalDataSource releaser,
            @DataSource("desk-worker") AgroalDataSource deskWorker) {
        this.authenticator = authenticator;
        this.server = server;
        this.releaser = releaser;
        this.deskWorker = deskWorker;
    }

    AgroalDataSource pool(Login login) {
        return switch (login) {
            case AUTHENTICATOR -> authenticator;
            case SERVER -> server;
            case RELEASER -> releaser;
            case DESK_WORKER -> deskWorker;
        };
    }

    Connection connect(Login login) {
        try {
            return pool(login).getConnection();
        } catch (SQLException e) {
            throw new ProblemException(Problem.UNAVAILABLE, e);
        }
    }
}
