package belieffirst.library;

/**
 * What the database watches over on a shelf, and what to tell somebody who meets it.
 *
 * @param constraint the name by which the database speaks of it
 * @param field the column that must be mended
 */
public record Rule(String constraint, String field, String sentence) {}
