package belieffirst.evidence.column;

import belieffirst.kernel.Refusal;

/** The notation of numbers and days in an export, as far as its cells show it. */
public record ExportNotation(DecimalSign decimal, DayOrder order) {

    public static final ExportNotation UNKNOWN = new ExportNotation(DecimalSign.NONE, DayOrder.UNKNOWN);

    public ExportNotation seeing(DecimalSign shown) {
        if (shown == DecimalSign.NONE || shown == decimal) {
            return this;
        }
        if (decimal != DecimalSign.NONE) {
            throw new Refusal.Invalid(
                    "Some numbers in this file are written like 1,234.56 and others like 1.234,56. Export it again from Ads Manager.");
        }
        return new ExportNotation(shown, order);
    }

    public ExportNotation seeing(DayOrder shown) {
        if (shown == DayOrder.UNKNOWN || shown == order) {
            return this;
        }
        if (order != DayOrder.UNKNOWN) {
            throw new Refusal.Invalid(
                    "Some days in this file begin with the day and others with the month. Export it again from Ads Manager.");
        }
        return new ExportNotation(decimal, shown);
    }
}
