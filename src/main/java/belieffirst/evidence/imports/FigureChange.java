package belieffirst.evidence.imports;

/** A number as it was and as it is. */
public record FigureChange(String what, String before, String after) {}
