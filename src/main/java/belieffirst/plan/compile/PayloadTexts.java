package belieffirst.plan.compile;

import belieffirst.catalog.ProductFacts;
import belieffirst.library.Entry;
import belieffirst.plan.PlanDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** The words that a generator needs to make the ads: who speaks, of what, to whom, and what may not be said. */
final class PayloadTexts {

    private PayloadTexts() {}

    static void add(PlanDetails details, ObjectNode content) {
        content.set(
                "brand",
                texts(details.brand(), "name", "brand_code", "brand_voice_tone", "ad_creation_notes", "website"));
        content.set("product", product(details.product()));
        content.set("offer", offer(details.offer()));
        content.set("persona", persona(details.persona()));
        content.set("job", texts(details.job(), "name", "progress_statement", "description", "severity_state"));
        content.set("compliance", compliance(details));
    }

    private static JsonNode product(@Nullable ObjectNode row) {
        var product = texts(
                row,
                "name",
                "description",
                "target_audience",
                "price_range",
                "product_url",
                "social_proof",
                "guarantee");
        if (product instanceof ObjectNode object && row != null) {
            var facts = ProductFacts.of(row);
            object.set("benefits", list(facts.benefits()));
            object.set("problems_solved", list(facts.problems()));
            object.set("unique_selling_points", list(facts.uniqueSellingPoints()));
            object.set("key_ingredients", list(row, "key_ingredients"));
        }
        return product;
    }

    private static JsonNode offer(@Nullable ObjectNode row) {
        var offer = texts(row, "name", "description");
        if (offer instanceof ObjectNode object) {
            object.set("urgency_drivers", list(row, "urgency_drivers"));
        }
        return offer;
    }

    private static JsonNode persona(@Nullable ObjectNode row) {
        var persona = texts(row, "name", "snapshot");
        if (persona instanceof ObjectNode object && row != null) {
            object.set("before", list(row.path("transformation_map"), "before"));
            object.set("after", list(row.path("transformation_map"), "after"));
            object.set("familiar_promises", list(row, "familiar_promises"));
        }
        return persona;
    }

    private static JsonNode compliance(PlanDetails details) {
        var rules = JsonNodeFactory.instance.objectNode();
        rules.set("disallowed_claims", list(details.brand(), "disallowed_claims"));
        rules.set("prohibited_claims", list(details.product(), "prohibited_claims"));
        rules.set("banned_terms", list(details.product(), "banned_terms"));
        rules.put("required_disclaimers", text(details.product(), "required_disclaimers"));
        return rules;
    }

    private static JsonNode texts(@Nullable ObjectNode row, String... columns) {
        if (row == null) {
            return NullNode.getInstance();
        }
        var object = JsonNodeFactory.instance.objectNode();
        for (var column : columns) {
            object.put(column, text(row, column));
        }
        return object;
    }

    private static @Nullable String text(@Nullable JsonNode row, String column) {
        return row == null || !row.path(column).isString()
                ? null
                : Canonical.text(row.path(column).asString());
    }

    private static ArrayNode list(@Nullable JsonNode row, String column) {
        return list(row == null ? List.of() : Entry.texts(row.path(column)));
    }

    private static ArrayNode list(List<String> texts) {
        var list = JsonNodeFactory.instance.arrayNode();
        texts.stream().map(Canonical::text).distinct().forEach(list::add);
        return list;
    }
}
