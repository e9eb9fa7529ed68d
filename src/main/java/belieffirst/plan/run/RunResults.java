package belieffirst.plan.run;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The results of a run, as an ad maker or a person reports them; an import of ad performance has the same by day.
 *
 * @param currency of all money here (ISO 4217); null when there is none
 * @param arms what was compared: angles, or cells from phase 3 on
 * @param ads single ads, by their codes
 * @param winningCell the cell that won, from phase 3 on; null when none did, or nobody says
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunResults(
        @Nullable String currency,
        @Nullable String note,
        @Nullable Integer winningCell,
        List<Arm> arms,
        List<Ad> ads) {

    /**
     * The figures of an arm or ad: spend and purchase value in money, and a count of purchases; each null when not reported.
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Figures(
            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal spend,

            @Nullable Integer impressions,
            @Nullable Integer linkClicks,
            @Nullable Integer purchases,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable
            BigDecimal purchaseValue) {}

    /** The results of one arm; one of the two ids names what was compared. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Arm(
            @Nullable UUID angleId,
            @Nullable Integer cell,
            @JsonUnwrapped Figures figures) {}

    /** An ad by its code. */
    public record Ad(String code, @JsonUnwrapped Figures figures) {}
}
