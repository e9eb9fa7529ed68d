package belieffirst.verdict.evidence;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The evidence of a campaign that tests angles, as one line of JSON. A part of it has some of the ads; parts are joined by putting
 * their ads together.
 *
 * @param asOf today, in UTC; no later day is here, and the last 3 days are not settled
 * @param templateStrategy fixed, or random
 * @param nextCursor where the next part begins; null at the end
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CampaignEvidence(
        String id,
        int phase,
        @JsonUnwrapped Goals goals,
        LocalDate asOf,
        String templateStrategy,
        @JsonUnwrapped CampaignArms compared,
        List<Ad> ads,
        @Nullable String nextCursor) {

    public CampaignEvidence {
        ads = List.copyOf(ads);
    }

    /** The names of what is compared. */
    public List<String> angles() {
        return compared.angles();
    }

    /**
     * The goals of the campaign; null is what nobody said.
     *
     * @param setUp how its ads are set up on Meta
     * @param targetCpa an amount in the currency, as text
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Goals(
            String setUp,
            @Nullable String targetCpa,
            @Nullable String maxCpa,
            @Nullable String currency,
            @Nullable Integer horizonDays) {}

    /**
     * A planned ad.
     *
     * @param ad its code
     * @param angle one of the angles
     * @param adSet stands for the ad set that it is in; null where nobody knows
     * @param template by name
     * @param started the first day on which anything was told of it; null while nothing was
     * @param days by day; one that was told on several terms is there for each
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Ad(
            String ad,
            String angle,
            @Nullable String adSet,
            String template,
            @Nullable LocalDate started,
            List<Day> days) {

        public Ad {
            days = List.copyOf(days);
        }
    }

    /**
     * A day of an ad.
     *
     * @param spend an amount in the currency, as text
     * @param conversions of the event that counts; null where it was not told, which is not zero
     * @param value of these conversions, likewise an amount; not there where it was not told
     */
    public record Day(
            LocalDate day,
            String spend,
            @Nullable Long conversions,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String value) {}

    /** An amount as text, with two decimals or more. */
    static @Nullable String text(@Nullable BigDecimal amount) {
        if (amount == null) {
            return null;
        }
        var exact = amount.stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale())).toPlainString();
    }
}
