package belieffirst.evidence.store;

import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.Metrics;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** The results in PostgreSQL's binary COPY form, gathered into pieces worth sending; the first begins with COPY's header. */
final class CopyRows {

    private static final byte[] HEADER = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final byte[] FOURTEEN_FIELDS = {0, 14};
    private static final byte[] END = {-1, -1};
    private static final int DAYS_BEFORE_2000 = (int) LocalDate.of(2000, 1, 1).toEpochDay();

    private static final int PIECE = 1 << 16;
    private static final int LONGEST_WITHOUT_MORE = 256;

    private final CopyFields fields = new CopyFields(2 * PIECE);

    CopyRows() {
        fields.plain(HEADER);
    }

    /**
     * @param ad by its place among the ads
     * @param part by its place among the parts
     */
    void line(int ad, int part, DailyResult line) {
        var more = line.more() == null ? null : line.more().getBytes(StandardCharsets.UTF_8);
        var beside = new CopyJson(line.numbers());
        fields.requireRoom(LONGEST_WITHOUT_MORE + (more == null ? 0 : more.length) + beside.length());
        fields.plain(FOURTEEN_FIELDS);
        fields.whole(ad);
        fields.whole(day(line.day()));
        fields.whole(day(line.until()));
        fields.whole(part);
        numbers(line.numbers());
        fields.json(more);
        fields.json(beside.conversions());
        fields.json(beside.values());
        fields.json(beside.measures());
    }

    private void numbers(Metrics numbers) {
        fields.money(numbers.spend());
        fields.count(numbers.impressions());
        fields.count(numbers.reach());
        fields.count(numbers.linkClicks());
        fields.count(numbers.purchases());
        fields.money(numbers.purchaseValue());
    }

    boolean isWorthSending() {
        return fields.length() >= PIECE;
    }

    byte[] take() {
        return fields.take();
    }

    /** What is left, and COPY's word that nothing follows. */
    byte[] last() {
        fields.plain(END);
        return fields.take();
    }

    private static int day(LocalDate day) {
        return (int) day.toEpochDay() - DAYS_BEFORE_2000;
    }
}
