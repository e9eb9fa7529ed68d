package belieffirst.evidence.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The counts of a file's rows.
 *
 * @param ranges rows that speak of several days at once
 * @param shortened rows whose ad id a spreadsheet shortened
 * @param spend by currency
 */
public record RowCounts(
        long rows,
        long used,
        long ranges,
        long shortened,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        Map<String, BigDecimal> spend,
        List<SkippedRows> left) {}
