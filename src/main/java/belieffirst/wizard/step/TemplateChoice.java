package belieffirst.wizard.step;

import belieffirst.expression.PhaseTags;
import belieffirst.library.Entry;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import belieffirst.wizard.StepInput;
import java.util.List;
import java.util.Locale;

/**
 * A template to choose.
 *
 * @param detail the begin of its instructions
 * @param format what it is made as: static, 4:5
 * @param unfit whether it was made for other phases
 */
public record TemplateChoice(String value, String name, String detail, String format, boolean unfit, boolean chosen) {

    private static final int BEGIN = 160;

    /** Those that a search leaves, and always the chosen ones. */
    static List<TemplateChoice> of(List<Entry> all, PlanDetails details, StepInput typed) {
        var words = typed.text("q").toLowerCase(Locale.ROOT);
        var planned = details.plan().design().templateIds();
        return all.stream()
                .filter(entry -> planned.contains(entry.id())
                        || (entry.text("name") + " " + entry.text("instructions"))
                                .toLowerCase(Locale.ROOT)
                                .contains(words))
                .map(entry -> of(entry, details.plan().lifecycle().phase(), chosen(entry, details, typed)))
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

    private static boolean chosen(Entry entry, PlanDetails details, StepInput typed) {
        return typed.texts("template_id").contains(entry.id().toString())
                || (!typed.has("ads_per_angle")
                        && details.plan().design().templateIds().contains(entry.id()));
    }

    private static TemplateChoice of(Entry entry, Phase phase, boolean chosen) {
        var fits = PhaseTags.of(entry.json("phase_tags")).suits(phase.id());
        var slots = entry.json("slots");
        var format = (slots.path("format").asString("") + " "
                        + slots.path("aspect_ratio").asString(""))
                .strip();
        return new TemplateChoice(
                entry.id().toString(), entry.text("name"), begin(entry.text("instructions")), format, !fits, chosen);
    }

    private static String begin(String markdown) {
        var plain = markdown.replaceAll("[#*_>`]+", "").replaceAll("\\s+", " ").strip();
        return plain.length() <= BEGIN ? plain : plain.substring(0, BEGIN).strip() + "…";
    }
}
