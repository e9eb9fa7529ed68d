package belieffirst.plan.brief;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The material of a brief: a payload, and what the library holds beside it.
 *
 * @param payload the compiled plan; of a draft what it would be, without ads while something is missing
 * @param beside the brand's look, the templates' slots, the product's hooks and the plan's goals
 * @param version the number of the compilation; null for a draft
 * @param at when it was compiled, or of a draft when it was read
 */
public record BriefMaterial(
        JsonNode payload, JsonNode beside, @Nullable Integer version, Instant at) {}
