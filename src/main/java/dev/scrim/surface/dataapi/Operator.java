package dev.scrim.surface.dataapi;

import java.util.Arrays;
import java.util.Optional;

/** What a filter may compare with: the word in the URL and the operator in SQL. */
public enum Operator {
    EQ("eq", "="),
    NEQ("neq", "<>"),
    GT("gt", ">"),
    GTE("gte", ">="),
    LT("lt", "<"),
    LTE("lte", "<="),
    /** With * for any characters. No index answers it under row security. */
    LIKE("like", "like"),
    /** The same, whatever the case. */
    ILIKE("ilike", "ilike"),
    /** Contains: of lists and JSON. */
    CS("cs", "@>"),
    /** Is contained in. */
    CD("cd", "<@"),
    /** One of a list: {@code in.(a,"b,c")}. */
    IN("in", "= any"),
    /** {@code is.null}, {@code is.not_null}, {@code is.true}, {@code is.false}, {@code is.unknown}. */
    IS("is", "is");

    private final String word;
    private final String sql;

    Operator(String word, String sql) {
        this.word = word;
        this.sql = sql;
    }

    /** Whether it is one that row security keeps from every index, because it may tell of rows it is not to tell of. */
    boolean searches() {
        return this == LIKE || this == ILIKE || this == CS || this == CD;
    }

    /** The word in the URL. */
    String word() {
        return word;
    }

    /** The operator as SQL writes it. */
    String sql() {
        return sql;
    }

    /** The operator of this word, if there is one. */
    static Optional<Operator> of(String word) {
        return Arrays.stream(values()).filter(o -> o.word.equals(word)).findFirst();
    }
}
