package belieffirst.evidence.export;

import belieffirst.evidence.ad.Codes;
import belieffirst.evidence.column.Column;
import belieffirst.evidence.column.DayOrder;
import belieffirst.evidence.column.DecimalSign;
import belieffirst.evidence.column.Layout;
import belieffirst.evidence.column.Style;
import belieffirst.evidence.store.Intake;
import belieffirst.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a file turns out to hold when it is read through. */
final class Survey {

    private static final int SAMPLE = 20;
    private static final int MOST_ADS = 100_000;

    private final Layout layout;
    private final Style assumed;
    private final LineReader reader;
    private final Tally tally = new Tally();
    private final Intake intake;
    private final List<List<String>> sample = new ArrayList<>();
    private final Lately<DecimalSign> signs = new Lately<>(DecimalSign::shownBy);
    private final Lately<DayOrder> orders = new Lately<>(DayOrder::shownBy);
    private final List<Column> days;
    private Style style;

    Survey(Layout layout, Style assumed, LocalDate begin, Intake intake) {
        this.layout = layout;
        this.assumed = assumed;
        this.intake = intake;
        this.style = assumed;
        this.days = Stream.of(Column.DAY, Column.STARTS, Column.ENDS)
                .filter(layout::has)
                .toList();
        this.reader = new LineReader(layout, assumed, begin);
        if (!layout.missing().isEmpty()) {
            throw new Refusal.Invalid("This table lacks %s. Add it in Ads Manager, under Columns, and export again."
                    .formatted(String.join("; ", layout.missing())));
        }
    }

    /** Takes a row; answers false when it shows that the rows before were read wrongly. */
    boolean take(String[] row) {
        clues(row);
        if (!style.equals(assumed)) {
            return false;
        }
        if (sample.size() < SAMPLE) {
            sample.add(List.of(row));
        }
        var reading = reader.read(row);
        if (reading != null) {
            count(row, reading);
        }
        return true;
    }

    private void count(String[] row, Reading reading) {
        tally.count(reading, AdIds.isShortened(layout.text(row, Column.AD_ID)), intake);
        if (tally.used() > Export.MOST_ROWS || intake.ads() > MOST_ADS) {
            throw new Refusal.Invalid(
                    "This file has more than a million rows or a hundred thousand ads. Export it in parts, such as a quarter at a time.");
        }
    }

    private void clues(String[] row) {
        style = style.seeing(signs.of(layout.text(row, Column.SPEND)))
                .seeing(signs.of(layout.text(row, Column.PURCHASE_VALUE)));
        for (var column : days) {
            style = style.seeing(orders.of(layout.text(row, column)));
        }
    }

    /** How many ids stand for ads with different codes. */
    long sharedIds() {
        return Codes.sharedIds(intake.names()).size();
    }

    Layout layout() {
        return layout;
    }

    Style style() {
        return style;
    }

    List<List<String>> sample() {
        return sample;
    }

    Tally tally() {
        return tally;
    }
}
