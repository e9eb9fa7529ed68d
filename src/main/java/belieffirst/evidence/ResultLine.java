package belieffirst.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A plan.
 *
 * @param ads how many of its planned ads something is known of
 * @param purchases null where no import told of any
 */
public record ResultLine(
        String key,
        String name,
        int ads,
        String currency,
        BigDecimal spend,
        @Nullable BigDecimal purchases,
        LocalDate lastDay) {}
