package belieffirst.verdict.judge;

import belieffirst.verdict.evidence.CampaignEvidence;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** A line of JSON as a campaign; whatever it says that cannot be is refused with a sentence. */
final class CampaignLine {

    /** Of JSON that is read and written, in snake case. */
    static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final int MOST_ANGLES = 40;
    private static final int MOST_ADS = 5_000;
    private static final int MOST_EARLIER = 20;
    private static final Pattern AMOUNT = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final BigDecimal MOST_MONEY = new BigDecimal("1e12");

    private CampaignLine() {}

    /** Fails with what is wrong in the message. */
    static CampaignEvidence read(String line) {
        try {
            var campaign = JSON.readValue(line, CampaignEvidence.class);
            if (campaign == null) {
                throw new IllegalArgumentException("no campaign");
            }
            check(campaign);
            return campaign;
        } catch (JacksonException fault) {
            throw new IllegalArgumentException("no campaign: " + fault.getOriginalMessage(), fault);
        }
    }

    private static void check(CampaignEvidence campaign) {
        require(campaign.asOf() != null, "as_of is missing");
        require(campaign.nextCursor() == null, "this is a part: put the ads of all parts together");
        require(!campaign.angles().isEmpty() && campaign.angles().size() <= MOST_ANGLES, "1 to 40 angles");
        require(new HashSet<>(campaign.angles()).size() == campaign.angles().size(), "two angles have the same name");
        require(campaign.angles().containsAll(campaign.compared().killed()), "killed names an angle that is not there");
        require(campaign.compared().earlier().size() <= MOST_EARLIER, "more than 20 earlier plans");
        campaign.compared().earlier().forEach(plan -> EarlierLine.check(plan, campaign.angles()));
        require(campaign.ads().size() <= MOST_ADS, "more than 5,000 ads");
        money(campaign.goals().targetCpa(), "target_cpa");
        money(campaign.goals().maxCpa(), "max_cpa");
        var horizon = campaign.goals().horizonDays();
        require(horizon == null || (horizon >= 1 && horizon <= 1_000), "horizon_days is a number from 1 to 1,000");
        var codes = new HashSet<String>();
        for (var ad : campaign.ads()) {
            require(ad.ad() != null && codes.add(ad.ad()), () -> "an ad is there twice, or has no code: " + ad.ad());
            require(
                    campaign.angles().contains(ad.angle()),
                    () -> "ad %s is of no angle: %s".formatted(ad.ad(), ad.angle()));
            ad.days().forEach(day -> check(ad, day));
        }
    }

    private static void check(CampaignEvidence.Ad ad, CampaignEvidence.Day day) {
        require(day.day() != null, () -> "a day of ad %s has no date".formatted(ad.ad()));
        require(day.spend() != null, () -> "spend of ad %s on %s is missing".formatted(ad.ad(), day.day()));
        money(day.spend(), () -> "spend of ad %s on %s".formatted(ad.ad(), day.day()));
        money(day.value(), () -> "value of ad %s on %s".formatted(ad.ad(), day.day()));
        require(
                day.conversions() == null || day.conversions() >= 0,
                () -> "conversions of ad %s on %s are below zero".formatted(ad.ad(), day.day()));
    }

    static void money(@Nullable String amount, String what) {
        money(amount, () -> what);
    }

    private static void money(@Nullable String amount, Supplier<String> what) {
        if (amount != null) {
            require(
                    amount.length() <= 40 && AMOUNT.matcher(amount).matches(),
                    () -> what.get() + " is no amount: " + amount);
            require(new BigDecimal(amount).compareTo(MOST_MONEY) < 0, () -> what.get() + " is too much");
        }
    }

    static void require(boolean holds, String otherwise) {
        require(holds, () -> otherwise);
    }

    /** A line has thousands of days, and a sentence for each would take longer than their check. */
    private static void require(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise.get());
        }
    }
}
