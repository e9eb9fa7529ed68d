package belieffirst.evidence.export;

import belieffirst.evidence.ad.DailyResult;

/** What a row of an export comes to: a line, or why it is left out. */
public sealed interface RowReading permits RowReading.Of, SkipReason {

    record Of(DailyResult line) implements RowReading {}
}
