package dev.scrim.kernel.problem;

import java.util.HashMap;
import java.util.Map;

/**
 * What each SQLSTATE of PostgreSQL means for a caller: by its code, else by its class. What a request can cause is
 * never INTERNAL; what only a fault in our SQL causes is nothing else. SqlStateTest has the list of all codes.
 */
final class SqlState {

    private static final Map<String, Problem> CLASSES = Map.of(
            "08", Problem.UNAVAILABLE,
            "22", Problem.VALUE_INVALID,
            "23", Problem.RULE_BROKEN,
            "28", Problem.UNAVAILABLE,
            "40", Problem.BUSY,
            "53", Problem.UNAVAILABLE,
            "54", Problem.TOO_COMPLEX,
            "57", Problem.UNAVAILABLE,
            "58", Problem.UNAVAILABLE);

    private static final Map<String, Problem> CODES = codes();

    private SqlState() {}

    /** The problem; INTERNAL where no request can be the cause. */
    static Problem problem(String state) {
        var ofCode = CODES.get(state);
        return ofCode != null
                ? ofCode
                : CLASSES.getOrDefault(state.substring(0, Math.min(2, state.length())), Problem.INTERNAL);
    }

    private static Map<String, Problem> codes() {
        var codes = new HashMap<String, Problem>();
        // no grant would let anybody write through such a view or column
        put(codes, Problem.NOT_ALLOWED, "42501", "0A000", "428C9", "55000");
        put(codes, Problem.READ_ONLY, "25006");
        put(codes, Problem.ALREADY_THERE, "23505", "23P01");
        put(codes, Problem.STILL_REFERRED_TO, "23503", "23001");
        put(codes, Problem.VALUE_MISSING, "23502");
        put(codes, Problem.RULE_BROKEN, "44000");
        put(codes, Problem.CONFLICT, "27000");
        // an operator that the type of the column does not have
        put(codes, Problem.VALUE_INVALID, "42804");
        // 26000, 42P05: a statement that was prepared before the schema changed, or on another's connection
        put(codes, Problem.BUSY, "55P03", "55006", "26000", "42P05", "72000");
        put(codes, Problem.TOO_MANY_REQUESTS, SqlRefusal.LIMIT);
        put(codes, Problem.TIMED_OUT, "57014", "25P03", "25P04");
        // 40003: whether the change was made is not known, which BUSY would deny
        put(codes, Problem.UNAVAILABLE, "40003", "3D000");
        // of class 22, but no value of a request reaches what they complain about
        put(codes, Problem.INTERNAL, "22002", "22010", "22013", "22014", "22016", "2200G", "2200H", "2202G", "2202H");
        put(codes, Problem.INTERNAL, "22024", "22P03", "22P04");
        return Map.copyOf(codes);
    }

    private static void put(Map<String, Problem> codes, Problem problem, String... states) {
        for (String state : states) {
            codes.put(state, problem);
        }
    }
}
