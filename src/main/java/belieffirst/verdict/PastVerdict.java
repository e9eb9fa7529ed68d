package belieffirst.verdict;

import belieffirst.verdict.rule.Decision;
import java.time.LocalDate;

/**
 * The verdict on an arm on an earlier day.
 *
 * @param arm the angle's id, or the cell's number
 * @param best P(best) on that day, 0 to 1
 * @param engine the version of the engine that said it
 */
public record PastVerdict(LocalDate day, String arm, Decision decision, double best, String engine) {}
