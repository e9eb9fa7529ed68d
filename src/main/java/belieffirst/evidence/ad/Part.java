package belieffirst.evidence.ad;

/** On which terms lines are counted, and for which part of an audience: the same for very many of them. */
public record Part(String breakdown, Terms terms) {

    /** What it divides an audience by. */
    public String kind() {
        return breakdown.replaceAll("=[^|]*", "");
    }

    public static Part of(Line line) {
        return new Part(line.breakdown(), line.terms());
    }
}
