package belieffirst.evidence.ad;

/** On which terms lines are counted, and for which part of an audience: the same for very many of them. */
public record ResultScope(String breakdown, MeasurementBasis terms) {

    /** What it divides an audience by. */
    public String kind() {
        return breakdown.replaceAll("=[^|]*", "");
    }

    public static ResultScope of(DailyResult line) {
        return new ResultScope(line.breakdown(), line.terms());
    }
}
