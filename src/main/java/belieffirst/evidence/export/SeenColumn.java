package belieffirst.evidence.export;

/**
 * A column.
 *
 * @param means what we take it for
 */
public record SeenColumn(String header, String means) {

    static final String KEPT = "Kept as it is";
    static final String RATE = "Computed anew";
    static final String PASSED_OVER = "Passed over";
}
