package belieffirst.evidence.export;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.evidence.column.Amounts;
import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.column.DayOrder;
import belieffirst.evidence.column.ExportColumn;
import belieffirst.evidence.column.ExportNotation;
import belieffirst.evidence.column.KeptCells;
import belieffirst.evidence.column.Layout;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A reader of the rows of one export whose layout and notation are known. */
final class DailyResultReader {

    private static final int LONGEST = 1_000;

    private final Layout layout;
    private final DayOrder order;
    private final LocalDate begin;
    private final CellReader cells;
    private final KeptCells kept;
    private final ConversionReader conversions;
    private final MeasureReader measures;
    private final RecentCells<LocalDate> days = new RecentCells<>(this::day);
    private final RecentCells<String> currencies = new RecentCells<>(this::currency);

    /**
     * @param begin from where a spreadsheet counts its days
     * @param custom the custom conversions that plans count
     */
    DailyResultReader(Layout layout, ExportNotation style, LocalDate begin, CustomEvents custom) {
        this.layout = layout;
        this.begin = begin;
        this.order = style.order();
        this.cells = new CellReader(layout, style.decimal());
        this.kept = new KeptCells(layout);
        this.conversions = new ConversionReader(layout, cells, custom);
        this.measures = new MeasureReader(layout, cells);
    }

    /** Null for an empty row. */
    @Nullable
    RowReading read(String[] row) {
        try {
            var ad = cells.names(row);
            if (ad.adId() == null && ad.name().isEmpty()) {
                return cells.isEmpty(row) ? null : nameless(row);
            }
            if (Math.max(
                            ad.name().length(),
                            Math.max(ad.adset().length(), ad.campaign().length()))
                    > LONGEST) {
                return SkipReason.TOO_LONG;
            }
            return line(row, ad);
        } catch (SkipReason.Unusable unusable) {
            return unusable.why();
        }
    }

    private SkipReason nameless(String[] row) {
        return AdIds.isShortened(cells.text(row, ExportColumn.AD_ID)) ? SkipReason.NO_AD : SkipReason.TOTALS;
    }

    private RowReading line(String[] row, AdNames ad) {
        var daily = layout.has(ExportColumn.DAY);
        var first = days.of(cells.text(row, daily ? ExportColumn.DAY : ExportColumn.STARTS));
        var last = daily ? first : days.of(cells.text(row, ExportColumn.ENDS));
        return last.isBefore(first)
                ? SkipReason.NO_DAY
                : new RowReading.Of(new DailyResult(
                        ad, first, last, cells.breakdown(row), terms(row, ad), numbers(row), kept.json(row)));
    }

    private LocalDate day(String cell) {
        var day = order.read(cell, begin);
        if (day == null) {
            throw new SkipReason.Unusable(
                    order == DayOrder.UNKNOWN && DayOrder.isNeededBy(cell) ? SkipReason.WHICH_DAY : SkipReason.NO_DAY);
        }
        return day;
    }

    private MeasurementBasis terms(String[] row, AdNames ad) {
        var currency = currencies.of(cells.text(row, ExportColumn.CURRENCY));
        return new MeasurementBasis(
                ad.account(),
                currency,
                cells.term(row, ExportColumn.ATTRIBUTION),
                cells.term(row, ExportColumn.OBJECTIVE));
    }

    private String currency(String cell) {
        var currency = !cell.isEmpty() ? cell : layout.currency() == null ? "" : layout.currency();
        if (currency.length() != 3 || !currency.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new SkipReason.Unusable(SkipReason.NO_CURRENCY);
        }
        return currency;
    }

    private BigDecimal spend(String[] row) {
        var spend = cells.number(row, ExportColumn.SPEND);
        if (spend == null) {
            throw new SkipReason.Unusable(SkipReason.NO_SPEND);
        }
        if (spend.signum() < 0) {
            throw new SkipReason.Unusable(SkipReason.NEGATIVE);
        }
        var beside = Amounts.currency(cells.text(row, ExportColumn.SPEND));
        if (beside != null && !beside.equals(currencies.of(cells.text(row, ExportColumn.CURRENCY)))) {
            throw new SkipReason.Unusable(SkipReason.OTHER_CURRENCY);
        }
        return CellReader.possible(spend);
    }

    private Metrics numbers(String[] row) {
        return new Metrics(
                spend(row),
                cells.count(row, ExportColumn.IMPRESSIONS),
                cells.text(row, ExportColumn.REACH).isEmpty() ? null : cells.count(row, ExportColumn.REACH),
                cells.count(row, ExportColumn.LINK_CLICKS),
                conversions.purchases(row),
                cells.worth(row, ExportColumn.PURCHASE_VALUE),
                conversions.others(row),
                measures.read(row));
    }
}
