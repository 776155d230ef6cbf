package dev.scrim.surface.dataapi;

import java.util.List;

/**
 * A statement that answers a query: SQL of ours with placeholders, and the values for them.
 *
 * @param sql one select that returns one row: the body as JSON text, the rows in it, the rows in all (or null)
 * @param values the values of the placeholders, in order
 */
record Plan(String sql, List<Object> values) {}
