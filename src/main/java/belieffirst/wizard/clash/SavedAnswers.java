package belieffirst.wizard.clash;

import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Layer;
import belieffirst.wizard.Step;
import belieffirst.wizard.StepInput;
import belieffirst.wizard.StepView;
import belieffirst.wizard.run.SavedGoals;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The saved answers of a plan, as the fields of a step's form hold them. */
public final class SavedAnswers {

    private SavedAnswers() {}

    /** The values that the form was filled with, by the names of hidden fields; a form that is shown again keeps those that it came with. */
    public static Map<String, List<String>> shown(StepView view) {
        var shown = new LinkedHashMap<String, List<String>>();
        if (view.typed().has(StepInput.SHOWN)) {
            shown.putAll(view.typed().values());
            shown.keySet().removeIf(name -> !name.startsWith(StepInput.SHOWN));
        } else {
            shown.put(StepInput.SHOWN, List.of(view.step().word()));
            of(view.details(), view.step()).forEach((field, values) -> shown.put(StepInput.SHOWN + field, values));
        }
        return shown;
    }

    /** By the field's name, in the order of the form; the words of angles are told apart elsewhere. */
    static Map<String, List<String>> of(PlanDetails details, Step step) {
        var answers = details.plan().answers();
        return switch (step) {
            case BRAND -> Map.of("brand_id", value(answers.brandId()));
            case PRODUCT -> Map.of("product_id", value(answers.productId()));
            case OFFER -> Map.of("offer_id", offer(answers));
            case PERSONA -> persona(answers);
            case JOB -> Map.of("jtbd_framed_id", value(answers.jobId()));
            case TEMPLATES -> templates(details.plan());
            case GOALS -> SavedGoals.of(details.plan());
            case ANGLES -> narrowed(details);
            case SUBLAYERS, MECHANISMS, PROBLEMS, BENEFITS, PROOFS, DENSITY, FORMATS -> picked(details, step);
            case SPEND, REVIEW -> Map.of();
        };
    }

    private static List<String> offer(Answers answers) {
        return answers.offerId() == null && answers.offerAnswered() ? List.of("none") : value(answers.offerId());
    }

    private static Map<String, List<String>> persona(Answers answers) {
        var saved = new LinkedHashMap<String, List<String>>();
        saved.put("persona_id", value(answers.personaId()));
        saved.put(
                "awareness_level",
                answers.awareness() == null
                        ? List.of()
                        : List.of(answers.awareness().word()));
        return saved;
    }

    private static Map<String, List<String>> templates(Plan plan) {
        var saved = new LinkedHashMap<String, List<String>>();
        if (!plan.locks("template_id")) {
            saved.put("template_id", plan.design().of(Layer.TEMPLATE));
            saved.put("template_strategy", List.of(plan.design().strategy().word()));
        }
        saved.put("ads_per_angle", value(plan.design().adsPerAngle()));
        return saved;
    }

    /** Where the parent left its angles open, one is picked; else each has a form of its own. */
    private static Map<String, List<String>> narrowed(PlanDetails details) {
        var design = details.plan().design();
        return design.layers().open(Layer.ANGLE) == null ? Map.of() : Map.of("pick", design.of(Layer.ANGLE));
    }

    private static Map<String, List<String>> picked(PlanDetails details, Step step) {
        var layer = step.layer();
        return layer == null ? Map.of() : Map.of("pick", details.plan().design().of(layer));
    }

    private static List<String> value(@Nullable Object value) {
        return value == null ? List.of() : List.of(value.toString());
    }
}
