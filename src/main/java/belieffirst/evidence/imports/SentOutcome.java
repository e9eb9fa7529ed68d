package belieffirst.evidence.imports;

import belieffirst.evidence.ad.Matching;
import belieffirst.kernel.Id;
import java.util.List;

/**
 * The outcome of rows that a program sent.
 *
 * @param matched for each row, in their order, whether its ad is a planned one
 */
public record SentOutcome(Id<Import> id, Matching matching, ImportChanges changes, List<Boolean> matched) {}
