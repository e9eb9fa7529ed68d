package belieffirst.evidence.ad;

/** A code, and where it stood: in the name ({@code code}) or in the link ({@code url}). */
public record FoundCode(String code, String by) {}
