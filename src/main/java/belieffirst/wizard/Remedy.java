package belieffirst.wizard;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The place where a warning's cause can be removed: a field of a step, or another page where the step is locked.
 *
 * @param label as its link says it
 */
public record Remedy(String address, String label) {

    /** For the warning with this code. */
    public static Remedy of(String code, PlanDetails details) {
        return switch (code) {
            case "angle_count", "angles_alike" -> in(Step.ANGLES, "answer", details);
            case "angle_without_explanation" -> explaining(details);
            case "angle_not_won", "angle_not_confirmed" -> tested(details);
            case "offer_differs" -> in(Step.OFFER, "offer_id", details);
            case "previous_phase_incomplete" -> before(details);
            case "templates_differ", "template_unfit" -> in(Step.TEMPLATES, "template_id", details);
            case "few_ads", "ads_alike" -> to(Step.TEMPLATES, "ads_per_angle", details);
            case "too_many_sublayer_types" -> in(Step.SUBLAYERS, "answer", details);
            case "nothing_varies" -> in(Step.asking(varied(details)), "answer", details);
            case "format_static_only" -> in(Step.FORMATS, "answer", details);
            case "budget_step" -> to(Step.SPEND, "answer", details);
            case "budget_short" -> to(Step.GOALS, "budget_per_day", details);
            default -> new Remedy(hub(details.plan().key()), "Open the plan");
        };
    }

    /** A locked step cannot be changed here: it was decided in the parent plan. */
    private static Remedy in(Step step, String field, PlanDetails details) {
        var parent = details.lineage().parent();
        return parent != null && step.isLockedIn(details)
                ? new Remedy(hub(parent.key()), "Open %s, which decided it".formatted(parent.key()))
                : to(step, field, details);
    }

    private static Remedy to(Step step, String field, PlanDetails details) {
        return new Remedy(
                "%s/%s?back=review#%s".formatted(hub(details.plan().key()), step.word(), field),
                "Go to " + step.label().toLowerCase(Locale.ROOT));
    }

    /** An explanation can be added even where the angle itself is locked. */
    private static Remedy explaining(PlanDetails details) {
        var field = details.angles().stream()
                .filter(angle -> isBlank(angle.explanation()))
                .map(angle -> "angle-%s-explanation".formatted(angle.id()))
                .findFirst();
        return new Remedy(to(Step.ANGLES, field.orElse("answer"), details).address, "Add the explanation");
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** What tests showed of the angle. */
    private static Remedy tested(PlanDetails details) {
        return details.angles().stream()
                .findFirst()
                .map(angle ->
                        new Remedy("/beliefs/" + angle.id(), "See what tests showed of “%s”".formatted(angle.name())))
                .orElseGet(() -> in(Step.ANGLES, "answer", details));
    }

    private static Remedy before(PlanDetails details) {
        var parent = details.lineage().parent();
        return parent == null
                ? new Remedy("/plans", "See your plans")
                : new Remedy(hub(parent.key()), "Finish " + parent.key());
    }

    private static Layer varied(PlanDetails details) {
        return details.plan().lifecycle().phase().varies().getFirst();
    }

    private static String hub(String key) {
        return "/plans/" + key;
    }
}
