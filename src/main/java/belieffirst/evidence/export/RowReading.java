package belieffirst.evidence.export;

import belieffirst.evidence.ad.DailyResult;

/** The reading of one row of an export: a result, or the reason why it is skipped. */
public sealed interface RowReading permits RowReading.Of, SkipReason {

    record Of(DailyResult line) implements RowReading {}
}
