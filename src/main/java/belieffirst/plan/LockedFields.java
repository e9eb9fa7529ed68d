package belieffirst.plan;

import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.TestDesign;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The check that a child plan keeps what its parent proved: a locked field is the same in both. */
final class LockedFields {

    private LockedFields() {}

    /** Refuses the first locked field that would change. */
    static void check(Plan plan, Answers newAnswers, TestDesign newMix) {
        var before = fields(plan.answers(), plan.design());
        var after = fields(newAnswers, newMix);
        for (var field : before.keySet()) {
            if (plan.locks(field) && !String.valueOf(before.get(field)).equals(String.valueOf(after.get(field)))) {
                throw new Refusal.Conflict(
                        "locked_field",
                        "%s is locked in %s, because the previous phase proved it. Duplicate the parent plan to try another."
                                .formatted(field, plan.lifecycle().phase().label()));
            }
        }
    }

    private static Map<String, @Nullable Object> fields(Answers answers, TestDesign design) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("brand_id", answers.brandId());
        fields.put("product_id", answers.productId());
        fields.put("offer_id", answers.offerId());
        fields.put("persona_id", answers.personaId());
        fields.put("jtbd_framed_id", answers.jobId());
        fields.put("angle_id", design.angleIds());
        fields.put("template_id", design.templateIds() + design.strategy().word());
        Layer.LATER.forEach(layer -> fields.put(layer.field(), design.of(layer)));
        return fields;
    }
}
