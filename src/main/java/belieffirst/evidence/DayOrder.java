package belieffirst.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether 3/4/2026 is in March or in April; where the year comes first there is no question. */
public enum DayOrder {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?([ T]00:00.*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4})([ T]00:00.*)?");
    private static final Pattern SERIAL = Pattern.compile("[345]\\d{4}(\\.0+)?");
    private static final LocalDate SPREADSHEETS_BEGIN = LocalDate.of(1899, 12, 30);

    /** What one day gives away of it. */
    static DayOrder shownBy(String cell) {
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
    static boolean isNeededBy(String cell) {
        return YEAR_LAST.matcher(cell).matches();
    }

    /** Reads a day written in this order, or as a spreadsheet counts days; null for a cell that holds none. */
    @Nullable
    LocalDate read(String cell) {
        try {
            var year = YEAR_FIRST.matcher(cell);
            if (year.matches()) {
                return day(year.group(1), year.group(2), year.group(3));
            }
            if (SERIAL.matcher(cell).matches()) {
                return SPREADSHEETS_BEGIN.plusDays((long) Double.parseDouble(cell));
            }
            var last = YEAR_LAST.matcher(cell);
            if (!last.matches() || this == UNKNOWN) {
                return null;
            }
            return this == DAY_FIRST
                    ? day(last.group(4), last.group(3), last.group(1))
                    : day(last.group(4), last.group(1), last.group(3));
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static LocalDate day(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }
}
