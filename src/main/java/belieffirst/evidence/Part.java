package belieffirst.evidence;

/** On which terms lines are counted, and for which part of an audience: the same for very many of them. */
record Part(String breakdown, Terms terms) {

    /** What it divides an audience by. */
    String kind() {
        return breakdown.replaceAll("=[^|]*", "");
    }

    static Part of(Line line) {
        return new Part(line.breakdown(), line.terms());
    }
}
