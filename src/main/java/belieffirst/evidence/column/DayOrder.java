package belieffirst.evidence.column;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The order of day and month: whether 3/4/2026 is in March or in April. A year first or a named month leaves no question. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final String TIME = "(?:[ T,]+\\d{1,2}:\\d{2}.*)?";
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年] ?(\\d{1,2})[-/.月] ?(\\d{1,2})日?\\.?" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.]) ?(\\d{1,2})[-/.] ?(\\d{4})" + TIME);
    private static final Pattern SHORT_YEAR = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{2})" + TIME);
    private static final Pattern DAY_NAMED =
            Pattern.compile("(\\d{1,2})\\.?[- ](?:de )?(\\p{L}{3,12})\\.?[-, ]{1,2}(?:de )?(\\d{4})" + TIME);
    private static final Pattern MONTH_NAMED =
            Pattern.compile("(\\p{L}{3,12})\\.?[- ](\\d{1,2})[-, ]{1,2}(\\d{4})" + TIME);
    private static final Pattern SERIAL = Pattern.compile("([345]\\d{4})(?:[.,\u066B]\\d+)?");

    /** From where most spreadsheets count days. */
    public static final LocalDate SPREADSHEETS_BEGIN = LocalDate.of(1899, 12, 30);

    /** What one day gives away of it. */
    public static DayOrder shownBy(String cell) {
        var day = YEAR_LAST.matcher(cell);
        if (!day.matches()) {
            return UNKNOWN;
        }
        if (Integer.parseInt(day.group(1)) > 12 || day.group(2).equals(".")) {
            return DAY_FIRST;
        }
        return Integer.parseInt(day.group(3)) > 12 ? MONTH_FIRST : UNKNOWN;
    }

    /** Whether reading this day needs an order. */
    public static boolean isNeededBy(String cell) {
        return YEAR_LAST.matcher(cell).matches();
    }

    /**
     * Reads a day written in this order, with or without a time, or as a spreadsheet counts days; null for a cell that holds none.
     *
     * @param begin from where the spreadsheet counts
     */
    @Nullable
    public LocalDate read(String cell, LocalDate begin) {
        try {
            var year = YEAR_FIRST.matcher(cell);
            if (year.matches()) {
                return day(year.group(1), year.group(2), year.group(3));
            }
            var serial = SERIAL.matcher(cell);
            if (serial.matches()) {
                return begin.plusDays(Long.parseLong(serial.group(1)));
            }
            var last = YEAR_LAST.matcher(cell);
            return last.matches() ? inOrder(last.group(1), last.group(3), last.group(4)) : otherwise(cell);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private @Nullable LocalDate inOrder(String first, String second, String year) {
        return switch (this) {
            case DAY_FIRST -> day(year, second, first);
            case MONTH_FIRST -> day(year, first, second);
            case UNKNOWN -> null;
        };
    }

    private static @Nullable LocalDate otherwise(String cell) {
        var brief = SHORT_YEAR.matcher(cell);
        if (brief.matches()) {
            return day("20" + brief.group(3), brief.group(2), brief.group(1));
        }
        var day = DAY_NAMED.matcher(cell);
        if (day.matches()) {
            return named(day.group(3), day.group(2), day.group(1));
        }
        var month = MONTH_NAMED.matcher(cell);
        return month.matches() ? named(month.group(3), month.group(1), month.group(2)) : null;
    }

    private static @Nullable LocalDate named(String year, String name, String day) {
        var month = MonthNames.of(name);
        return month == 0 ? null : day(year, String.valueOf(month), day);
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
