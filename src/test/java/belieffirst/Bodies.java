package belieffirst;

import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Route;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A body that each writing route of the API takes. */
final class Bodies {

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("POST /api/plans", "{\"brand_id\": \"$brands/id\", \"product_id\": \"$products/id\"}"),
            Map.entry("PATCH /api/plans/{id}", "{\"offer_id\": \"$offers/id\"}"),
            Map.entry("PUT /api/plans/{id}/angles", "{\"angle_ids\": [\"$angles/id\"]}"),
            Map.entry("PUT /api/plans/{id}/templates", "{\"template_ids\": [\"$templates/id\"]}"),
            Map.entry("PUT /api/plans/{id}/sub-layers", "{\"sublayer_ids\": [\"$sub-layers/id\"]}"),
            Map.entry("PUT /api/plans/{id}/mechanisms", "{\"mechanism_ids\": [\"$mechanisms/id\"]}"),
            Map.entry("PUT /api/plans/{id}/problems", "{\"problem_ids\": [\"$problems/id\"]}"),
            Map.entry("PUT /api/plans/{id}/benefits", "{\"benefit_ids\": [\"$benefits/id\"]}"),
            Map.entry("PUT /api/plans/{id}/proofs", "{\"proof_ids\": [\"$proofs/id\"]}"),
            Map.entry("PUT /api/plans/{id}/messaging-densities", "{\"messaging_densities\": [\"low\"]}"),
            Map.entry("PUT /api/plans/{id}/formats", "{\"format_ids\": [\"$formats/id\"]}"),
            Map.entry("PATCH /api/plans/{id}/layers", "{\"mechanism_ids\": [\"$mechanisms/id\"]}"),
            Map.entry("PUT /api/plans/{id}/spend", "{\"steps\": [{\"day\": 1, \"daily_budget\": \"100.00\"}]}"),
            Map.entry("POST /api/plans/{id}/runs", ""),
            Map.entry("POST /api/plans/{id}/launch", "{\"digest\": \"sha256:0\"}"),
            Map.entry("POST /api/plans/{id}/audit", ""),
            Map.entry("POST /api/plans/{id}/audit/{difference}/left-out", ""),
            Map.entry("PUT /api/products/{id}/launch-facts", "{\"page_id\": \"102938475610\"}"),
            Map.entry("PUT /api/runs/{id}/ads/{code}", "{\"state\": \"made\"}"),
            Map.entry("POST /api/runs/{id}/completion", "{\"status\": \"completed\"}"),
            Map.entry("POST /api/plans/{id}/compilation", "{\"waivers\": {\"angle_count\": \"Three will do\"}}"),
            Map.entry(
                    "POST /api/results",
                    "{\"rows\": [{\"ad_id\": \"$new\", \"ad_name\": \"Old ad\", \"day\": \"2026-11-01\", \"spend\": \"1.00\", \"currency\": \"USD\"}]}"),
            Map.entry("PUT /api/products/{product}/personas/{persona}", "{\"is_primary\": true}"),
            Map.entry("POST /api/suggestions", "{\"kind\": \"angles\", \"job_id\": \"$jobs/id\", \"count\": 3}"),
            Map.entry("POST /api/suggestions/{id}/fate", "{\"fate\": \"added\", \"became_id\": \"$angles/id\"}"),
            Map.entry(
                    "POST /api/webhooks",
                    "{\"name\": \"$new\", \"url\": \"https://hooks.example/\", \"events\": [\"run.due\"]}"),
            Map.entry("PATCH /api/webhooks/{id}", "{\"name\": \"Ad maker\"}"),
            Map.entry("POST /api/webhooks/{id}/secret", ""),
            Map.entry("POST /api/webhooks/{id}/deliveries/{delivery}/again", ""),
            Map.entry("PATCH /api/members/{id}", "{\"role\": \"viewer\"}"),
            Map.entry("POST /api/invitations", "{\"email\": \"$new@example.com\", \"role\": \"member\"}"),
            Map.entry(
                    "POST /api/tokens",
                    "{\"name\": \"$new\", \"scopes\": [\"plans:read\"], \"expires_at\": \"$tomorrow\"}"),
            Map.entry("POST /api/brands", "{\"name\": \"$new\"}"),
            Map.entry(
                    "POST /api/products",
                    "{\"name\": \"Drops\", \"slug\": \"collagen-3x-drops\", \"brand_id\": \"$brands/id\"}"),
            Map.entry("POST /api/offers", "{\"name\": \"$new\", \"product_id\": \"$products/id\"}"),
            Map.entry("POST /api/personas", "{\"name\": \"$new\", \"brand_id\": \"$brands/id\"}"),
            Map.entry(
                    "POST /api/jobs",
                    "{\"name\": \"$new\", \"persona_id\": \"$personas/id\", \"product_id\": \"$products/id\"}"),
            Map.entry(
                    "POST /api/angles",
                    "{\"name\": \"$new\", \"belief_statement\": \"Stairs hurt.\", \"jtbd_framed_id\": \"$jobs/id\"}"),
            Map.entry(
                    "POST /api/sub-layers",
                    "{\"name\": \"$new\", \"sublayer_type\": \"asset_specific\", \"values\": [\"Big dogs\"], \"persona_id\": \"$personas/id\"}"),
            Map.entry("POST /api/identity-values", "{\"name\": \"$new\"}"),
            Map.entry("POST /api/mechanisms", "{\"name\": \"$new\", \"angle_id\": \"$angles/id\"}"),
            Map.entry("POST /api/problems", "{\"name\": \"$new\", \"jtbd_framed_id\": \"$jobs/id\"}"),
            Map.entry(
                    "POST /api/benefits",
                    "{\"name\": \"$new\", \"kind\": \"emotional\", \"horizon\": \"long\", \"product_id\": \"$products/id\"}"),
            Map.entry(
                    "POST /api/proofs",
                    "{\"name\": \"$new\", \"claim\": \"It was sold often.\", \"kind\": \"number\", \"product_id\": \"$products/id\"}"),
            Map.entry("POST /api/formats", "{\"name\": \"$new\", \"kind\": \"static\", \"aspect_ratio\": \"4:5\"}"),
            Map.entry("POST /api/angles/{id}/status", "{\"status\": \"loser\", \"reason\": \"Nobody stopped.\"}"),
            Map.entry("PATCH /api/sub-layers/{id}", "{\"persona_id\": \"$personas/id\"}"),
            Map.entry("PATCH /api/identity-values/{id}", "{\"name\": \"Natural only\"}"),
            Map.entry("PATCH /api/mechanisms/{id}", "{\"angle_id\": \"$angles/id\"}"),
            Map.entry("PATCH /api/problems/{id}", "{\"jtbd_framed_id\": \"$jobs/id\"}"),
            Map.entry("PATCH /api/benefits/{id}", "{\"product_id\": \"$products/id\"}"),
            Map.entry("PATCH /api/proofs/{id}", "{\"product_id\": \"$products/id\"}"),
            Map.entry("PATCH /api/formats/{id}", "{\"notes\": \"Silent\"}"),
            Map.entry(
                    "POST /api/hooks",
                    "{\"text\": \"He waited.\", \"category\": \"timeline\", \"product_id\": \"$products/id\"}"),
            Map.entry(
                    "POST /api/templates",
                    "{\"name\": \"$new\", \"instructions\": \"A dog.\", \"brand_id\": \"$brands/id\"}"),
            Map.entry("PATCH /api/brands/{id}", "{\"website\": \"https://example.com\"}"),
            Map.entry("PATCH /api/products/{id}", "{\"brand_id\": \"$brands/id\"}"),
            Map.entry("PATCH /api/offers/{id}", "{\"product_id\": \"$products/id\"}"),
            Map.entry("PATCH /api/personas/{id}", "{\"product_id\": \"$products/id\"}"),
            Map.entry("PATCH /api/jobs/{id}", "{\"persona_id\": \"$personas/id\"}"),
            Map.entry("PATCH /api/angles/{id}", "{\"jtbd_framed_id\": \"$jobs/id\"}"),
            Map.entry("PATCH /api/hooks/{id}", "{\"product_id\": \"$products/id\"}"),
            Map.entry("PATCH /api/templates/{id}", "{\"brand_id\": \"$brands/id\"}"));

    private Bodies() {}

    /** Whether the route's body names things. */
    static boolean name(Route route) {
        return BODIES.getOrDefault(route.toString(), "").contains("/id");
    }

    /** The route's body, naming these things; empty for one that takes none. A route that is not known here fails. */
    static String of(Route route, Map<String, String> things) {
        if (!route.writes() || route.method().equals("DELETE")) {
            return "";
        }
        if (route.pattern().endsWith("/restoration")) {
            return "";
        }
        var body = BODIES.get(route.toString());
        if (body == null) {
            throw new AssertionError("Say what %s takes".formatted(route));
        }
        for (var thing : things.entrySet()) {
            body = body.replace("$" + thing.getKey(), thing.getValue());
        }
        var tomorrow = Clock.systemUTC().instant().plus(Duration.ofHours(20));
        return body.replace("$new", UUID.randomUUID().toString()).replace("$tomorrow", tomorrow.toString());
    }

    /** What addresses and bodies name, by the kind before a variable and the variable: {@code plans/id}. */
    static Map<String, String> things(
            Groundwork ground,
            String plan,
            Makers.Claimed claimed,
            Map<String, UUID> layers,
            UUID hook,
            UUID suggestion) {
        var things = new HashMap<String, String>();
        layers.forEach((kind, id) -> things.put(kind + "/id", id.toString()));
        List.of("members/id", "invitations/id", "audit-log/id", "tokens/id", "imports/id")
                .forEach(kind -> things.put(kind, UUID.randomUUID().toString()));
        things.putAll(Map.ofEntries(
                Map.entry("plans/id", plan),
                Map.entry("runs/id", claimed.run().id().toString()),
                Map.entry("ads/code", claimed.code()),
                Map.entry("compilations/number", "1"),
                Map.entry("deliveries/delivery", UUID.randomUUID().toString()),
                Map.entry("audit/difference", UUID.randomUUID().toString()),
                Map.entry("suggestions/id", suggestion.toString()),
                Map.entry("brands/id", ground.brand().toString()),
                Map.entry("products/id", ground.product().toString()),
                Map.entry("products/product", ground.product().toString()),
                Map.entry("offers/id", ground.offer().toString()),
                Map.entry("personas/id", ground.persona().toString()),
                Map.entry("personas/persona", ground.persona().toString()),
                Map.entry("jobs/id", ground.job().toString()),
                Map.entry("angles/id", ground.angles().getFirst().toString()),
                Map.entry("beliefs/id", ground.angles().getFirst().toString()),
                Map.entry("hooks/id", hook.toString()),
                Map.entry("templates/id", ground.templates().getFirst().toString())));
        return things;
    }
}
