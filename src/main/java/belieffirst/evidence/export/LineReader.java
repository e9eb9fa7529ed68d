package belieffirst.evidence.export;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.Limits;
import belieffirst.evidence.ad.Line;
import belieffirst.evidence.ad.Numbers;
import belieffirst.evidence.ad.Terms;
import belieffirst.evidence.column.Amounts;
import belieffirst.evidence.column.Column;
import belieffirst.evidence.column.DayOrder;
import belieffirst.evidence.column.KeptCells;
import belieffirst.evidence.column.Layout;
import belieffirst.evidence.column.ResultKinds;
import belieffirst.evidence.column.Style;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one export, whose layout and ways of writing are known. */
final class LineReader {

    private static final int LONGEST = 1_000;

    private final Layout layout;
    private final DayOrder order;
    private final LocalDate begin;
    private final CellReader cells;
    private final KeptCells kept;
    private final Lately<LocalDate> days = new Lately<>(this::day);
    private final Lately<Boolean> purchaseKinds = new Lately<>(ResultKinds::isPurchase);
    private final Lately<String> currencies = new Lately<>(this::currency);

    /** @param begin from where a spreadsheet counts its days */
    LineReader(Layout layout, Style style, LocalDate begin) {
        this.layout = layout;
        this.begin = begin;
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
                return cells.isEmpty(row) ? null : nameless(row);
            }
            if (Math.max(
                            ad.name().length(),
                            Math.max(ad.adset().length(), ad.campaign().length()))
                    > LONGEST) {
                return LeftOut.TOO_LONG;
            }
            return line(row, ad);
        } catch (LeftOut.Unusable unusable) {
            return unusable.why();
        }
    }

    private LeftOut nameless(String[] row) {
        return AdIds.isShortened(cells.text(row, Column.AD_ID)) ? LeftOut.NO_AD : LeftOut.TOTALS;
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
        var day = order.read(cell, begin);
        if (day == null) {
            throw new LeftOut.Unusable(
                    order == DayOrder.UNKNOWN && DayOrder.isNeededBy(cell) ? LeftOut.WHICH_DAY : LeftOut.NO_DAY);
        }
        return day;
    }

    private Terms terms(String[] row, AdNames ad) {
        var currency = currencies.of(cells.text(row, Column.CURRENCY));
        return new Terms(
                ad.account(), currency, cells.term(row, Column.ATTRIBUTION), cells.term(row, Column.OBJECTIVE));
    }

    private String currency(String cell) {
        var currency = !cell.isEmpty() ? cell : layout.currency() == null ? "" : layout.currency();
        if (currency.length() != 3 || !currency.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new LeftOut.Unusable(LeftOut.NO_CURRENCY);
        }
        return currency;
    }

    private BigDecimal spend(String[] row) {
        var spend = cells.number(row, Column.SPEND);
        if (spend == null) {
            throw new LeftOut.Unusable(LeftOut.NO_SPEND);
        }
        if (spend.signum() < 0) {
            throw new LeftOut.Unusable(LeftOut.NEGATIVE);
        }
        var beside = Amounts.currency(cells.text(row, Column.SPEND));
        if (beside != null && !beside.equals(currencies.of(cells.text(row, Column.CURRENCY)))) {
            throw new LeftOut.Unusable(LeftOut.OTHER_CURRENCY);
        }
        return possible(spend);
    }

    private static BigDecimal possible(BigDecimal amount) {
        if (amount.abs().compareTo(Limits.MONEY) > 0) {
            throw new LeftOut.Unusable(LeftOut.TOO_MUCH);
        }
        return amount;
    }

    /** Refunds can be worth more than a day's purchases: the value of such a day tells nothing, its spend and counts do. */
    private @Nullable BigDecimal value(String[] row) {
        var value = cells.number(row, Column.PURCHASE_VALUE);
        return value == null || value.signum() < 0 ? null : possible(value);
    }

    private Numbers numbers(String[] row) {
        return new Numbers(
                spend(row),
                cells.count(row, Column.IMPRESSIONS),
                cells.text(row, Column.REACH).isEmpty() ? null : cells.count(row, Column.REACH),
                cells.count(row, Column.LINK_CLICKS),
                purchases(row),
                value(row));
    }

    /** A file without a column of purchases may say that its results are such. */
    private @Nullable Long purchases(String[] row) {
        if (layout.has(Column.PURCHASES) || !layout.has(Column.RESULTS)) {
            return cells.count(row, Column.PURCHASES);
        }
        return purchaseKinds.of(cells.text(row, Column.RESULT_INDICATOR)) ? cells.count(row, Column.RESULTS) : null;
    }
}
