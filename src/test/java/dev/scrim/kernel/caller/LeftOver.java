package dev.scrim.kernel.caller;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionManager;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.ext.web.Router;

/** Begins transactions in ways in which nobody should. */
@ApplicationScoped
public class LeftOver {

    private final TransactionManager transactions;

    LeftOver(TransactionManager transactions) {
        this.transactions = transactions;
    }

    /** A route that no filter of resources ever sees: a request without a caller, on a worker thread. */
    void route(@Observes Router router) {
        router.get("/no-caller").blockingHandler(exchange -> {
            var thread = Thread.currentThread().getName();
            try {
                QuarkusTransaction.requiringNew().run(() -> {});
                exchange.response().end("begun " + thread);
            } catch (RuntimeException e) {
                exchange.response().setStatusCode(500).end("refused " + thread);
            }
        });
    }

    void begin() throws Exception {
        transactions.begin();
    }

    <T> T inTransaction(Callable<T> work) {
        return QuarkusTransaction.requiringNew().call(work);
    }
}
