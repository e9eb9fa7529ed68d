package belieffirst.evidence.export;

import belieffirst.evidence.ad.Codes;
import belieffirst.evidence.column.CustomEvents;
import belieffirst.evidence.column.DayOrder;
import belieffirst.evidence.column.DecimalSign;
import belieffirst.evidence.column.ExportColumn;
import belieffirst.evidence.column.ExportNotation;
import belieffirst.evidence.column.Layout;
import belieffirst.evidence.store.StagingWriter;
import belieffirst.evidence.structure.ToldStructure;
import belieffirst.kernel.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The findings of reading a file through. */
final class FileSurvey {

    private static final int SAMPLE = 20;
    private static final int MOST_ADS = 100_000;

    private final Layout layout;
    private final ExportNotation assumed;
    private final DailyResultReader reader;
    private final RowCounter tally = new RowCounter();
    private final StructureReader structure;
    private final StagingWriter intake;
    private final List<List<String>> sample = new ArrayList<>();
    private final RecentCells<DecimalSign> signs = new RecentCells<>(DecimalSign::shownBy);
    private final RecentCells<DayOrder> orders = new RecentCells<>(DayOrder::shownBy);
    private final List<ExportColumn> days;
    private ExportNotation style;

    FileSurvey(Layout layout, ExportNotation assumed, LocalDate begin, CustomEvents custom, StagingWriter intake) {
        this.layout = layout;
        this.assumed = assumed;
        this.intake = intake;
        this.style = assumed;
        this.days = Stream.of(ExportColumn.DAY, ExportColumn.STARTS, ExportColumn.ENDS)
                .filter(layout::has)
                .toList();
        this.reader = new DailyResultReader(layout, assumed, begin, custom);
        this.structure = new StructureReader(layout, new CellReader(layout, assumed.decimal()));
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

    private void count(String[] row, RowReading reading) {
        tally.count(reading, AdIds.isShortened(layout.text(row, ExportColumn.AD_ID)), intake);
        structure.take(row, reading);
        if (tally.used() > Export.MOST_ROWS || intake.ads() > MOST_ADS) {
            throw new Refusal.Invalid(
                    "This file has more than a million rows or a hundred thousand ads. Export it in parts, such as a quarter at a time.");
        }
    }

    private void clues(String[] row) {
        style = style.seeing(signs.of(layout.text(row, ExportColumn.SPEND)))
                .seeing(signs.of(layout.text(row, ExportColumn.PURCHASE_VALUE)));
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

    ExportNotation style() {
        return style;
    }

    List<List<String>> sample() {
        return sample;
    }

    ToldStructure structure() {
        return structure.told();
    }

    RowCounter tally() {
        return tally;
    }
}
