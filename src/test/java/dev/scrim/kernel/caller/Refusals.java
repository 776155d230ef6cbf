package dev.scrim.kernel.caller;

import java.util.Map;

/** Statements that fail in a known way, by the SQLSTATE they fail with. */
final class Refusals {

    private static final Map<String, String> STATEMENTS = Map.of(
            "22P02", "select '4711-canary'::integer",
            "22012", "select 1 / 0",
            "42501", "select count(*) from kernel.audit_pending",
            "25006",
                    "insert into kernel.role_grants (person_id, role, granted_by)"
                            + " values (gen_random_uuid(), 'support', auth.uid()) returning role",
            "42P01", "select '4711-canary' from kernel.nothing",
            "57014", "select count(*) from generate_series(1, 1000000000000)");

    private Refusals() {}

    static String of(String state) {
        return STATEMENTS.get(state);
    }
}
