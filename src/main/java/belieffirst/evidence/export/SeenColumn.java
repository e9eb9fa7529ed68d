package belieffirst.evidence.export;

/**
 * A column.
 *
 * @param means what we take it for
 */
public record SeenColumn(String header, String means) {

    static final String KEPT = "Saved, not used";
    static final String RATE = "Recalculated";
    static final String IGNORED = "Ignored";
}
