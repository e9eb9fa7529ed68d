package belieffirst.plan.compile;

import belieffirst.plan.Cell;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Layer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The compiled plan as ad makers read it: fixed names and places, and beside them the texts that a generator needs.
 *
 * <p>The same content makes the same bytes, whatever the machine, time zone, locale or order of rows.
 */
final class Payload {

    /** Version of the JSON Schema for phases 1 and 2: /schemas/compiled-plan/1.json. */
    private static final int SCHEMA_VERSION = 1;

    /** Version for the later phases, whose ads are counted by cells: /schemas/compiled-plan/2.json. */
    private static final int CELLS_VERSION = 2;

    /** Version for plans of phases 5 and 6 that chose a proof: /schemas/compiled-plan/3.json. */
    private static final int PROOFS_VERSION = 3;

    private final ObjectNode content;

    private Payload(ObjectNode content) {
        this.content = content;
    }

    static Payload of(PlanDetails details, List<PlannedAd> ads) {
        var plan = details.plan();
        var content = JsonNodeFactory.instance.objectNode();
        content.put("schema_version", schemaVersion(plan));
        content.put("plan_id", plan.id().toString());
        content.put("plan_key", plan.key());
        fixed(plan, content);
        PayloadTexts.add(details, content);
        content.set("angles", angles(details.angles()));
        content.set("templates", templates(details.templates()));
        content.set("ads", ads(ads));
        content.put("total_ads", ads.size());
        if (plan.lifecycle().phase().hasCells()) {
            PayloadLayers.add(details, content);
        }
        if (TemplateAssignment.isShuffled(plan)) {
            content.putObject("assignment")
                    .put("algorithm", TemplateAssignment.algorithm(plan))
                    .put("seed", plan.id().toString());
        }
        return new Payload(content);
    }

    /** The content as people read it, each field on a line. */
    String readable() {
        return content.toPrettyString();
    }

    /** SHA-256 over the canonical content, before it is stamped. */
    String digest() {
        return Canonical.digest(content);
    }

    /** The canonical JSON with the digest, the time and the status: what is kept and sent. */
    String stamped(Instant compiledAt) {
        var whole = content.deepCopy();
        whole.put("digest", digest());
        whole.put("compiled_at", DateTimeFormatter.ISO_INSTANT.format(compiledAt.truncatedTo(ChronoUnit.SECONDS)));
        whole.put("status", Status.READY.word());
        return Canonical.json(whole);
    }

    private static int schemaVersion(Plan plan) {
        if (!plan.lifecycle().phase().hasCells()) {
            return SCHEMA_VERSION;
        }
        return plan.design().of(Layer.PROOF).isEmpty() ? CELLS_VERSION : PROOFS_VERSION;
    }

    private static void fixed(Plan plan, ObjectNode content) {
        var answers = plan.answers();
        var awareness = answers.awareness();
        content.put("brand_id", answers.brandId().toString());
        content.put("product_id", text(answers.productId()));
        content.put("offer_id", text(answers.offerId()));
        content.put("persona_id", text(answers.personaId()));
        content.put("awareness_level", awareness == null ? null : awareness.word());
        content.put("jtbd_framed_id", text(answers.jobId()));
        content.put("phase_id", plan.lifecycle().phase().id());
        content.put("template_strategy", plan.design().strategy().word());
        content.put("ads_per_angle", plan.design().adsPerAngle());
        content.set("locked_fields", named(plan, plan.lifecycle().phase().lockedFields()));
        content.set("allowed_variations", named(plan, plan.lifecycle().phase().allowedVariations()));
    }

    private static ArrayNode angles(List<PlanDetails.TestedAngle> angles) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var angle : angles) {
            list.addObject()
                    .put("angle_id", angle.id().toString())
                    .put("name", Canonical.text(angle.name()))
                    .put("belief_statement", Canonical.text(angle.beliefStatement()))
                    .put("explanation", Canonical.text(angle.explanation()));
        }
        return list;
    }

    private static ArrayNode templates(List<PlanDetails.Template> templates) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var template : templates) {
            list.addObject()
                    .put("template_id", template.id().toString())
                    .put("name", Canonical.text(template.name()))
                    .put("instructions", Canonical.text(template.instructions()));
        }
        return list;
    }

    private static ArrayNode ads(List<PlannedAd> ads) {
        var list = JsonNodeFactory.instance.arrayNode();
        for (var ad : ads) {
            var planned = list.addObject()
                    .put("code", ad.code().text())
                    .put("angle_id", ad.angleId().toString())
                    .put("template_id", ad.templateId().toString())
                    .put("slot", ad.slot());
            if (!ad.cell().equals(Cell.NONE)) {
                PayloadLayers.picks(ad.cell(), planned);
            }
        }
        return list;
    }

    /** These fields but those of layers that the plan does not name. */
    private static ArrayNode named(Plan plan, List<String> fields) {
        var unnamed = Layer.LATER.stream()
                .filter(layer -> !plan.design().names(layer))
                .map(Layer::field)
                .toList();
        var list = JsonNodeFactory.instance.arrayNode();
        fields.stream().filter(field -> !unnamed.contains(field)).forEach(list::add);
        return list;
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
