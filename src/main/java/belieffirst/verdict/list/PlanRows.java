package belieffirst.verdict.list;

import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Id;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A reader of the rows of the list of plans. */
final class PlanRows {

    private PlanRows() {}

    static PlanRow row(ResultSet row, PlanOrder order) throws SQLException {
        var line = line(row);
        var value = order.sort() == PlanSort.UPDATED ? line.progress().updated().toString() : row.getString("value");
        return new PlanRow(line, row.getBoolean("known"), value, row.getInt("count"));
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        return new PlanLine(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("key"),
                row.getString("name"),
                about(row),
                new PlanLine.Progress(
                        Phase.of(row.getInt("phase_id")),
                        Status.of(row.getString("status")),
                        row.getBoolean("archived"),
                        row.getObject("updated_at", OffsetDateTime.class)),
                found(row),
                told(row),
                row.getString("owner"));
    }

    private static PlanLine.About about(ResultSet row) throws SQLException {
        return new PlanLine.About(
                row.getString("brand"),
                row.getString("product"),
                row.getObject("persona_id", UUID.class),
                row.getString("persona"),
                row.getString("job"));
    }

    private static PlanLine.@Nullable Found found(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        return verdict == null
                ? null
                : new PlanLine.Found(
                        Decision.valueOf(verdict.toUpperCase(Locale.ROOT)),
                        row.getString("arm"),
                        row.getObject("as_of", LocalDate.class),
                        row.getBigDecimal("spend"),
                        row.getObject("conversions", Long.class),
                        row.getString("currency"));
    }

    private static PlanLine.@Nullable Told told(ResultSet row) throws SQLException {
        var currencies = row.getArray("currencies");
        if (currencies == null) {
            return null;
        }
        var names = (String[]) currencies.getArray();
        var spends = (BigDecimal[]) row.getArray("spends").getArray();
        var counts = (Long[]) row.getArray("counts").getArray();
        return new PlanLine.Told(
                new CountedEvent(row.getString("event")),
                row.getInt("ads"),
                row.getObject("through", LocalDate.class),
                IntStream.range(0, names.length)
                        .mapToObj(nth -> new PlanLine.Sum(names[nth], spends[nth], counts[nth]))
                        .toList());
    }
}
