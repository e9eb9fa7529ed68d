package belieffirst.plan.web;

import belieffirst.plan.Plan;
import belieffirst.plan.Targets;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Awareness;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A merge patch of a plan: the fields that it names are answered anew, in the order of the wizard's steps. */
final class PlanChange {

    static final Set<String> FIELDS = Set.of(
            "name",
            "brand_id",
            "product_id",
            "offer_id",
            "persona_id",
            "awareness_level",
            "jtbd_framed_id",
            "template_strategy",
            "ads_per_angle",
            "target_cpa",
            "max_cpa",
            "currency",
            "budget",
            "horizon_days");

    private final PlanFields fields;

    private PlanChange(PlanFields fields) {
        this.fields = fields;
    }

    static PlanChange of(JsonNode body) {
        return new PlanChange(PlanFields.of(body, FIELDS));
    }

    static PlanChange of(PlanFields fields) {
        return new PlanChange(fields);
    }

    Plan on(Plan plan) {
        var name = named(plan);
        var answers = answers(plan.answers());
        var deal = deal(plan.design());
        var targets = targets(plan.targets());
        fields.done();
        var answered = plan.named(name).judgedBy(targets).answering(answers);
        return answered.mixing(answered.design().dealt(deal.strategy(), deal.adsPerAngle()));
    }

    private String named(Plan plan) {
        if (fields.has("name")) {
            fields.require("name", "A plan has a name.");
        }
        var name = fields.line("name", 200);
        return name == null || name.isEmpty() ? plan.name() : name;
    }

    private Answers answers(Answers answers) {
        var changed = answers;
        if (fields.has("brand_id")) {
            fields.require("brand_id", "A plan has a brand.");
            var brand = fields.id("brand_id");
            changed = brand == null ? changed : changed.withBrand(brand);
        }
        changed = fields.has("product_id") ? changed.withProduct(fields.id("product_id")) : changed;
        changed = fields.has("offer_id") ? changed.withOffer(fields.id("offer_id")) : changed;
        changed = fields.has("persona_id") ? changed.withPersona(fields.id("persona_id")) : changed;
        changed = fields.has("awareness_level")
                ? changed.withAwareness(fields.word("awareness_level", Awareness::of))
                : changed;
        return fields.has("jtbd_framed_id") ? changed.withJob(fields.id("jtbd_framed_id")) : changed;
    }

    private TestDesign deal(TestDesign design) {
        var strategy = fields.word("template_strategy", Strategy::of);
        var ads = fields.whole("ads_per_angle", 1, 100);
        return design.dealt(strategy == null ? design.strategy() : strategy, ads == null ? design.adsPerAngle() : ads);
    }

    private Targets targets(Targets targets) {
        return new Targets(
                kept("target_cpa", targets.targetCpa(), fields::money),
                kept("max_cpa", targets.maxCpa(), fields::money),
                kept("currency", targets.currency(), name -> fields.word(name, PlanChange::currency)),
                kept("budget", targets.budget(), fields::money),
                kept("horizon_days", targets.horizonDays(), name -> fields.whole(name, 1, 365)));
    }

    private <T> @Nullable T kept(String name, @Nullable T present, Function<String, @Nullable T> reader) {
        return fields.has(name) ? reader.apply(name) : present;
    }

    static String currency(String code) {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A currency is three letters");
        }
        return code;
    }
}
