package belieffirst.evidence.imports;

import java.time.LocalDate;
import java.util.List;

/** An ad and a day, with what changed. */
public record Restatement(String ad, LocalDate day, List<FigureChange> changes) {}
