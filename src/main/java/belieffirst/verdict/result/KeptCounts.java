package belieffirst.verdict.result;

import belieffirst.inference.AdCounts;
import belieffirst.inference.AdSetCounts;
import belieffirst.inference.Arm;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An arm's counts as they are kept with a verdict, so that later plans of the line can stand on them: its ad sets with the conversions
 * and the scaled exposure of each ad. Exposures are text with four decimals, so that whoever reads them gets the same.
 */
public final class KeptCounts {

    private static final int DECIMALS = 4;
    private static final BigDecimal LEAST = new BigDecimal("0.0001");

    private KeptCounts() {}

    public static ArrayNode of(Arm arm) {
        var adSets = JsonNodeFactory.instance.arrayNode();
        for (var adSet : arm.adSets()) {
            var kept = adSets.addObject().put("shared", adSet.shared()).putArray("ads");
            for (var ad : adSet.ads()) {
                kept.addObject().put("conversions", ad.conversions()).put("exposure", exposure(ad));
            }
        }
        return adSets;
    }

    /** More than nothing, however little. */
    private static String exposure(AdCounts ad) {
        return BigDecimal.valueOf(ad.exposure())
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .max(LEAST)
                .toPlainString();
    }

    /** Empty where none are kept, or none that can be. */
    public static Optional<Arm> in(JsonNode adSets) {
        try {
            return adSets.isArray()
                    ? Optional.of(
                            new Arm(adSets.valueStream().map(KeptCounts::adSet).toList()))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static AdSetCounts adSet(JsonNode kept) {
        if (!kept.path("ads").isArray()) {
            throw new IllegalArgumentException("no ads: " + kept);
        }
        var ads = kept.path("ads").valueStream().map(KeptCounts::ad).toList();
        return new AdSetCounts(ads, kept.path("shared").asBoolean(false));
    }

    private static AdCounts ad(JsonNode kept) {
        return new AdCounts(
                kept.path("conversions").asInt(-1),
                Double.parseDouble(kept.path("exposure").asString("")));
    }
}
