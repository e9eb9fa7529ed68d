package belieffirst.verdict.list;

/**
 * A line, and its place in the order of the list.
 *
 * @param known what is compared first
 * @param value what is compared then, as text
 * @param count how many plans fit, of which this is one
 */
record PlanRow(PlanLine line, boolean known, String value, int count) {}
