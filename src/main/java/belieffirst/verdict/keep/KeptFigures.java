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

    static KeptVerdict.Figures in(String readOuts) {
        var kept = JSON.readTree(readOuts);
        var best = kept.path("p_best");
        return new KeptVerdict.Figures(
                best.isMissingNode() || best.isNull() ? null : (int) Math.round(best.asDouble(0) * 100),
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
