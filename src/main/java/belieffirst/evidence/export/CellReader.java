package belieffirst.evidence.export;

import belieffirst.evidence.ad.AccountIds;
import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.MetricLimits;
import belieffirst.evidence.column.Cells;
import belieffirst.evidence.column.DecimalSign;
import belieffirst.evidence.column.ExportColumn;
import belieffirst.evidence.column.Layout;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A reader of single cells of a row: texts, whole numbers, money, and the names of its ad. */
final class CellReader {

    private static final int BRIEF = 200;
    private static final int SCALE = 4;

    private final Layout layout;
    private final DecimalSign decimal;
    private final List<ExportColumn> breakdowns;
    private final RecentCells<@Nullable BigDecimal> numbers = new RecentCells<>(this::number);
    private final RecentCells<Boolean> all = new RecentCells<>(Cells::isAll);

    CellReader(Layout layout, DecimalSign decimal) {
        this.layout = layout;
        this.decimal = decimal;
        this.breakdowns = layout.breakdowns();
    }

    AdNames names(String[] row) {
        var account =
                text(row, layout.has(ExportColumn.ACCOUNT_ID) ? ExportColumn.ACCOUNT_ID : ExportColumn.ACCOUNT_NAME);
        return new AdNames(
                brief(AccountIds.bare(account), 100),
                AdIds.read(text(row, ExportColumn.AD_ID)),
                text(row, ExportColumn.CAMPAIGN_NAME),
                text(row, ExportColumn.ADSET_NAME),
                text(row, ExportColumn.AD_NAME),
                text(row, ExportColumn.URL));
    }

    /** Which part of the ad's audience a row speaks of; a breakdown of which it says all, or nothing, divides it not. */
    String breakdown(String[] row) {
        if (breakdowns.isEmpty()) {
            return "";
        }
        var parts = breakdowns.stream()
                .filter(column -> !all.of(text(row, column)))
                .map(column -> column.word() + "=" + text(row, column).toLowerCase(Locale.ROOT))
                .toList();
        return brief(String.join("|", parts), 300);
    }

    boolean isEmpty(String[] row) {
        for (var cell : row) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    String text(String[] row, ExportColumn column) {
        return layout.text(row, column);
    }

    String brief(String[] row, ExportColumn column) {
        return brief(text(row, column), BRIEF);
    }

    private static String brief(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /** The terms in a cell; a dash says nothing. */
    String term(String[] row, ExportColumn column) {
        var text = brief(row, column);
        return Cells.saysNothing(text) ? "" : text;
    }

    /** Null without such a column, and where the row ends before it; zero for a cell that was left empty. */
    @Nullable
    Long count(String[] row, ExportColumn column) {
        var number = number(row, column);
        try {
            return number == null ? null : possible(number, column).longValueExact();
        } catch (ArithmeticException _) {
            throw new SkipReason.Unusable(SkipReason.NO_NUMBER);
        }
    }

    /** The count of an event in the column at a place; null without one, and where the row ends before it. */
    @Nullable
    Long conversions(String[] row, int place) {
        var number = place < 0 || place >= row.length ? null : numbers.of(row[place].strip());
        try {
            return number == null
                    ? null
                    : possible(number, ExportColumn.RESULTS).longValueExact();
        } catch (ArithmeticException _) {
            throw new SkipReason.Unusable(SkipReason.NO_NUMBER);
        }
    }

    /** Refunds can be worth more than a day's purchases: the value of such a day tells nothing, its spend and counts do. */
    @Nullable
    BigDecimal worth(String[] row, ExportColumn column) {
        var value = number(row, column);
        return value == null || value.signum() < 0 ? null : possible(value);
    }

    /** Refuses an amount that no ad can have. */
    static BigDecimal possible(BigDecimal amount) {
        if (amount.abs().compareTo(MetricLimits.MONEY) > 0) {
            throw new SkipReason.Unusable(SkipReason.TOO_MUCH);
        }
        return amount;
    }

    private static BigDecimal possible(BigDecimal number, ExportColumn column) {
        if (number.signum() < 0) {
            throw new SkipReason.Unusable(SkipReason.NEGATIVE);
        }
        if (number.compareTo(
                        column == ExportColumn.PURCHASES || column == ExportColumn.RESULTS
                                ? MetricLimits.PURCHASES
                                : MetricLimits.COUNT)
                > 0) {
            throw new SkipReason.Unusable(SkipReason.TOO_MUCH);
        }
        return number;
    }

    /** Null without such a column, and where the row ends before it; zero for a cell that was left empty. */
    @Nullable
    BigDecimal number(String[] row, ExportColumn column) {
        return layout.place(column) >= 0 && layout.place(column) < row.length ? numbers.of(text(row, column)) : null;
    }

    /** An amount that may be missing or words; null then. */
    @Nullable
    BigDecimal amount(String[] row, ExportColumn column) {
        return decimal.read(text(row, column));
    }

    private @Nullable BigDecimal number(String cell) {
        if (cell.isEmpty() || cell.equals("--") || cell.equals("-") || cell.equals("—")) {
            return BigDecimal.ZERO;
        }
        if (cell.charAt(0) == '=') {
            throw new SkipReason.Unusable(SkipReason.FORMULA);
        }
        if (Cells.isUntold(cell)) {
            return null;
        }
        var number = decimal.read(cell);
        if (number == null) {
            throw new SkipReason.Unusable(SkipReason.NO_NUMBER);
        }
        return number.scale() <= SCALE ? number : number.setScale(SCALE, RoundingMode.HALF_EVEN);
    }
}
