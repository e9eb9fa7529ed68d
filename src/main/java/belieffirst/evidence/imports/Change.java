package belieffirst.evidence.imports;

/** A number as it was and as it is. */
public record Change(String what, String before, String after) {}
