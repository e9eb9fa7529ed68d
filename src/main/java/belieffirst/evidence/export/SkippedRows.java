package belieffirst.evidence.export;

/**
 * Rows that are left out.
 *
 * @param row the first of them, counted from the row under the headers
 */
public record SkippedRows(SkipReason why, long count, long row) {}
