package belieffirst.wizard.clash;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.run.GoalsForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The saved answers of a plan, as the fields of a step's form hold them. */
public final class SavedAnswers {

    private SavedAnswers() {}

    /** What a form of this step is filled with, by the names of hidden fields. */
    public static Map<String, List<String>> shown(PlanDetails details, Step step) {
        var shown = new LinkedHashMap<String, List<String>>();
        shown.put(StepInput.SHOWN, List.of(step.word()));
        of(details, step).forEach((field, values) -> shown.put(StepInput.SHOWN + field, values));
        return shown;
    }

    /** By the field's name, in the order of the form; the words of angles are told apart elsewhere. */
    static Map<String, List<String>> of(PlanDetails details, Step step) {
        var answers = details.plan().answers();
        var saved = new LinkedHashMap<String, List<String>>();
        switch (step) {
            case BRAND -> put(saved, "brand_id", answers.brandId());
            case PRODUCT -> put(saved, "product_id", answers.productId());
            case OFFER ->
                put(
                        saved,
                        "offer_id",
                        answers.offerId() == null && answers.offerAnswered() ? "none" : answers.offerId());
            case PERSONA -> {
                put(saved, "persona_id", answers.personaId());
                put(
                        saved,
                        "awareness_level",
                        answers.awareness() == null ? null : answers.awareness().word());
            }
            case JOB -> put(saved, "jtbd_framed_id", answers.jobId());
            case TEMPLATES -> templates(details, saved);
            case GOALS -> saved.putAll(GoalsForm.saved(details.plan()));
            case ANGLES -> saved.putAll(narrowed(details));
            case SUBLAYERS, MECHANISMS, PROBLEMS, BENEFITS, PROOFS, DENSITY, FORMATS -> picked(details, step, saved);
            case SPEND, REVIEW -> {}
        }
        return saved;
    }

    private static void templates(PlanDetails details, Map<String, List<String>> saved) {
        var design = details.plan().design();
        if (!details.plan().locks("template_id")) {
            saved.put("template_id", design.of(Layer.TEMPLATE));
            put(saved, "template_strategy", design.strategy().word());
        }
        put(saved, "ads_per_angle", design.adsPerAngle());
    }

    /** Where the parent left its angles open, one is picked; else each has a form of its own. */
    private static Map<String, List<String>> narrowed(PlanDetails details) {
        var design = details.plan().design();
        return design.layers().open(Layer.ANGLE) == null ? Map.of() : Map.of("pick", design.of(Layer.ANGLE));
    }

    private static void picked(PlanDetails details, Step step, Map<String, List<String>> saved) {
        var layer = step.layer();
        if (layer != null) {
            saved.put("pick", details.plan().design().of(layer));
        }
    }

    private static void put(Map<String, List<String>> saved, String field, @Nullable Object value) {
        saved.put(field, value == null ? List.of() : List.of(value.toString()));
    }
}
