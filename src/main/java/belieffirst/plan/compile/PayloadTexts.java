package belieffirst.plan.compile;

import belieffirst.audience.Job;
import belieffirst.audience.Persona;
import belieffirst.catalog.Offer;
import belieffirst.catalog.Product;
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
                texts(details.brand().row(), "name", "brand_code", "brand_voice_tone", "ad_creation_notes", "website"));
        content.set("product", product(details.product()));
        content.set("offer", offer(details.offer()));
        content.set("persona", persona(details.persona()));
        content.set("job", job(details.job()));
        content.set("compliance", compliance(details));
    }

    private static JsonNode product(@Nullable Product product) {
        if (product == null) {
            return NullNode.getInstance();
        }
        var object = texts(
                product.row(),
                "name",
                "description",
                "target_audience",
                "price_range",
                "product_url",
                "social_proof",
                "guarantee");
        var facts = product.facts();
        object.set("benefits", list(facts.benefits()));
        object.set("problems_solved", list(facts.problems()));
        object.set("unique_selling_points", list(facts.uniqueSellingPoints()));
        object.set("key_ingredients", list(facts.ingredients()));
        return object;
    }

    private static JsonNode offer(@Nullable Offer offer) {
        if (offer == null) {
            return NullNode.getInstance();
        }
        var object = texts(offer.row(), "name", "description");
        object.set("urgency_drivers", list(offer.urgencyDrivers()));
        return object;
    }

    private static JsonNode persona(@Nullable Persona persona) {
        if (persona == null) {
            return NullNode.getInstance();
        }
        var object = texts(persona.row(), "name", "snapshot");
        object.set("before", list(persona.change().before()));
        object.set("after", list(persona.change().after()));
        object.set("familiar_promises", list(persona.experience().familiarPromises()));
        return object;
    }

    private static JsonNode job(@Nullable Job job) {
        return job == null
                ? NullNode.getInstance()
                : texts(job.row(), "name", "progress_statement", "description", "severity_state");
    }

    private static JsonNode compliance(PlanDetails details) {
        var product = details.product();
        var said = product == null ? null : product.facts().rules();
        var rules = JsonNodeFactory.instance.objectNode();
        rules.set("disallowed_claims", list(details.brand().disallowedClaims()));
        rules.set("prohibited_claims", list(said == null ? List.of() : said.prohibitedClaims()));
        rules.set("banned_terms", list(said == null ? List.of() : said.bannedTerms()));
        rules.put("required_disclaimers", product == null ? null : text(product.row(), "required_disclaimers"));
        return rules;
    }

    /** These columns under their own names: whoever makes the ads reads them as they are on record. */
    private static ObjectNode texts(ObjectNode row, String... columns) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var column : columns) {
            object.put(column, text(row, column));
        }
        return object;
    }

    private static @Nullable String text(ObjectNode row, String column) {
        return row.path(column).isString() ? Canonical.text(row.path(column).asString()) : null;
    }

    private static ArrayNode list(List<String> texts) {
        var list = JsonNodeFactory.instance.arrayNode();
        texts.stream().map(Canonical::text).distinct().forEach(list::add);
        return list;
    }
}
