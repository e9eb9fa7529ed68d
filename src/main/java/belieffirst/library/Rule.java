package belieffirst.library;

/**
 * A rule that the database enforces for an entry kind, and the sentence for somebody who breaks it.
 *
 * @param constraint the name by which the database speaks of it
 * @param field the column that must be mended
 */
public record Rule(String constraint, String field, String sentence) {}
