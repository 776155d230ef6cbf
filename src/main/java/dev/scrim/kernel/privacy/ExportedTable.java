package dev.scrim.kernel.privacy;

import java.util.List;

import dev.scrim.kernel.catalogue.Relation;

/**
 * A table as it was written into an archive.
 *
 * @param table which
 * @param rows how many rows of the person it held
 * @param first the first of them, each a JSON object, for the page
 */
record ExportedTable(Relation table, long rows, List<String> first) {}
