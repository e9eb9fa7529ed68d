package belieffirst.evidence;

/** A planned ad to choose from. */
public record AdCandidate(String code, String plan, String angle, String template) {}
