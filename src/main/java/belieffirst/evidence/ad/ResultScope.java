package belieffirst.evidence.ad;

/** The measurement basis of results and the part of an audience that they are of: the same for very many of them. */
public record ResultScope(String breakdown, MeasurementBasis terms) {

    /** The names of its breakdowns, without their values. */
    public String kind() {
        return breakdown.replaceAll("=[^|]*", "");
    }

    public static ResultScope of(DailyResult line) {
        return new ResultScope(line.breakdown(), line.terms());
    }
}
