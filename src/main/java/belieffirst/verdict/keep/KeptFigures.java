package belieffirst.verdict.keep;

import belieffirst.kernel.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A reader of the figures of a verdict that was kept; other engines may have kept other ones. */
final class KeptFigures {

    private static final JsonMapper JSON = new JsonMapper();

    private KeptFigures() {}

    /**
     * Those of an arm.
     *
     * @param alone whether nothing else was compared with it
     */
    static KeptVerdict.Figures in(String readOuts, boolean alone) {
        var kept = JSON.readTree(readOuts);
        var chance = kept.path(alone ? "p_on_target" : "p_best");
        return new KeptVerdict.Figures(
                alone,
                chance.isMissingNode() || chance.isNull() ? null : (int) Math.round(chance.asDouble(0) * 100),
                text(kept, kept.hasNonNull("cpa") || brought(kept) == 0 ? "cpa" : "cpa_median"),
                text(kept, "cpa_low"),
                text(kept, "cpa_high"),
                text(kept, "conversions"),
                money(kept, "spend"));
    }

    /** What was estimated of one that brought nothing is no cost that it had. */
    private static long brought(JsonNode kept) {
        return kept.path("conversions").asLong(-1);
    }

    private static @Nullable String money(JsonNode kept, String name) {
        var amount = text(kept, name);
        return amount == null ? null : Money.said(new BigDecimal(amount));
    }

    private static @Nullable String text(JsonNode kept, String name) {
        var value = kept.path(name);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
