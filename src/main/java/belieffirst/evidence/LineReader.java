package belieffirst.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one export, whose layout and ways of writing are known. */
final class LineReader {

    private static final int LONGEST = 1_000;

    private final Layout layout;
    private final DayOrder order;
    private final CellReader cells;
    private final KeptCells kept;
    private final Lately<LocalDate> days = new Lately<>(this::day);
    private final Lately<String> currencies = new Lately<>(this::currency);

    LineReader(Layout layout, Style style) {
        this.layout = layout;
        this.order = style.order();
        this.cells = new CellReader(layout, style.decimal());
        this.kept = new KeptCells(layout);
    }

    /** Null for an empty row. */
    @Nullable
    Reading read(String[] row) {
        try {
            var ad = cells.names(row);
            if (ad.adId() == null && ad.name().isEmpty()) {
                return cells.isEmpty(row) ? null : LeftOut.TOTALS;
            }
            if (Math.max(
                            ad.name().length(),
                            Math.max(ad.adset().length(), ad.campaign().length()))
                    > LONGEST) {
                return LeftOut.TOO_LONG;
            }
            return line(row, ad);
        } catch (Unusable unusable) {
            return unusable.why;
        }
    }

    private Reading line(String[] row, AdNames ad) {
        var daily = layout.has(Column.DAY);
        var first = days.of(cells.text(row, daily ? Column.DAY : Column.STARTS));
        var last = daily ? first : days.of(cells.text(row, Column.ENDS));
        return last.isBefore(first)
                ? LeftOut.NO_DAY
                : new Reading.Of(
                        new Line(ad, first, last, cells.breakdown(row), terms(row, ad), numbers(row), kept.json(row)));
    }

    private LocalDate day(String cell) {
        var day = order.read(cell);
        if (day == null) {
            throw new Unusable(
                    order == DayOrder.UNKNOWN && DayOrder.isNeededBy(cell) ? LeftOut.WHICH_DAY : LeftOut.NO_DAY);
        }
        return day;
    }

    private Terms terms(String[] row, AdNames ad) {
        var currency = currencies.of(cells.text(row, Column.CURRENCY));
        return new Terms(
                ad.account(), currency, cells.brief(row, Column.ATTRIBUTION), cells.brief(row, Column.OBJECTIVE));
    }

    private String currency(String cell) {
        var currency = !cell.isEmpty() ? cell : layout.currency() == null ? "" : layout.currency();
        if (currency.length() != 3 || !currency.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new Unusable(LeftOut.NO_CURRENCY);
        }
        return currency;
    }

    private Numbers numbers(String[] row) {
        var spend = cells.number(row, Column.SPEND);
        if (spend == null) {
            throw new Unusable(LeftOut.NO_SPEND);
        }
        return new Numbers(
                spend,
                cells.count(row, Column.IMPRESSIONS),
                cells.text(row, Column.REACH).isEmpty() ? null : cells.count(row, Column.REACH),
                cells.count(row, Column.LINK_CLICKS),
                purchases(row),
                cells.number(row, Column.PURCHASE_VALUE));
    }

    /** A file without a column of purchases may say that its results are such. */
    private @Nullable Long purchases(String[] row) {
        if (layout.has(Column.PURCHASES) || !layout.has(Column.RESULTS)) {
            return cells.count(row, Column.PURCHASES);
        }
        return cells.text(row, Column.RESULT_INDICATOR).contains("purchase") ? cells.count(row, Column.RESULTS) : null;
    }

    /** A cell that makes its row unusable. */
    static final class Unusable extends RuntimeException {

        private final LeftOut why;

        Unusable(LeftOut why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    /** The most that our tables hold of a number. */
    static final BigDecimal MOST = new BigDecimal("99999999999999");
}
