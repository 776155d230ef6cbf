package dev.scrim.surface.privacy;

import java.util.UUID;

import dev.scrim.database.AppDatabase;

/** Settles what a fixture left open. */
public final class Settled {

    private Settled() {}

    /** Lifts holds, takes roles back and ends orders of a person. */
    public static void nothing_in_the_way(UUID person) throws Exception {
        AppDatabase.current().run("""
                update kernel.legal_holds set lifted_at = now() where person_id = '%1$s';
                update kernel.role_grants set revoked_at = now() where person_id = '%1$s' and revoked_at is null;
                update commerce.orders set payment_status = 'refunded' where user_id = '%1$s';
                update commerce.fulfilments set status = 'cancelled' where seller_profile_id = '%1$s'
                """.formatted(person));
    }
}
