package belieffirst.evidence;

/** A code, and where it stood: in the name ({@code code}) or in the link ({@code url}). */
record FoundCode(String code, String by) {}
