package belieffirst.evidence.structure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A reading of what an account consists of.
 *
 * @param at when it was kept
 * @param whole whether it showed everything
 */
public record ObjectReading(String account, LocalDate day, Instant at, boolean whole) {}
