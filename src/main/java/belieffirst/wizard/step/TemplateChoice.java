package belieffirst.wizard.step;

import belieffirst.expression.AdFrame;
import belieffirst.expression.AdTemplate;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import belieffirst.wizard.StepInput;
import java.util.List;
import java.util.Locale;

/**
 * A template to choose.
 *
 * @param detail the begin of its instructions
 * @param frame what it is made as: Picture, 4:5
 * @param varies what each ad fills in by itself; empty where nobody said
 * @param phases the phases that it is made for, in words
 * @param unfit whether it was made for other phases
 */
public record TemplateChoice(
        String value,
        String name,
        String detail,
        AdFrame frame,
        String varies,
        String phases,
        boolean unfit,
        boolean chosen) {

    private static final int BEGIN = 100;

    /** Those that a search leaves, and always the chosen ones. */
    static List<TemplateChoice> of(List<AdTemplate> all, PlanDetails details, StepInput typed) {
        var words = typed.text("q").toLowerCase(Locale.ROOT);
        var planned = details.plan().design().templateIds();
        return all.stream()
                .filter(template -> planned.contains(template.id())
                        || (template.name() + " " + template.instructions())
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                .map(template -> of(template, details.plan().lifecycle().phase(), chosen(template, details, typed)))
                .toList();
    }

    /** Rows that the form held in this field and a search hides: they go along unseen. */
    public static List<String> hidden(List<TemplateChoice> shown, StepInput typed, String field) {
        var seen = shown.stream().map(TemplateChoice::value).toList();
        return typed.texts(field).stream()
                .distinct()
                .filter(id -> !seen.contains(id))
                .toList();
    }

    private static boolean chosen(AdTemplate template, PlanDetails details, StepInput typed) {
        return typed.texts("template_id").contains(template.id().toString())
                || (!typed.has("ads_per_angle")
                        && details.plan().design().templateIds().contains(template.id()));
    }

    private static TemplateChoice of(AdTemplate template, Phase phase, boolean chosen) {
        return new TemplateChoice(
                template.id().toString(),
                template.name(),
                begin(template.instructions()),
                template.frame(),
                template.varies(),
                template.phases(),
                !template.suits(phase.id()),
                chosen);
    }

    private static String begin(String markdown) {
        var plain = markdown.replaceAll("[#*_>`]+", "").replaceAll("\\s+", " ").strip();
        return plain.length() <= BEGIN ? plain : plain.substring(0, BEGIN).strip() + "…";
    }
}
