package belieffirst.verdict;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was said of an arm on an earlier day.
 *
 * @param arm the angle's id, or the cell's number
 * @param best P(best) on that day, 0 to 1
 * @param cost the median cost per conversion, in money
 */
public record PastVerdict(LocalDate day, UUID angleId, String arm, Decision decision, double best, double cost) {}
