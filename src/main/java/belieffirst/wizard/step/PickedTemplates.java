package belieffirst.wizard.step;

import belieffirst.expression.ReadyTemplates;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The templates that a form picks, those on record and ready ones, which are copied into the plan's brand. */
@Component
class PickedTemplates {

    /** What {@link #design} takes up of a form. */
    static final Set<String> FIELDS =
            Set.of("template_id", "shown", "ready", "template_strategy", "ads_per_angle", "q");

    private final ReadyTemplates ready;

    PickedTemplates(ReadyTemplates ready) {
        this.ready = ready;
    }

    TestDesign design(Plan plan, StepInput typed) {
        var dealt = plan.design().dealt(strategy(plan, typed), ads(typed));
        return plan.locks("template_id") ? dealt : dealt.withTemplates(chosen(plan, typed));
    }

    private static Strategy strategy(Plan plan, StepInput typed) {
        return typed.has("template_strategy")
                ? Strategy.of(typed.text("template_strategy"))
                : plan.design().strategy();
    }

    /** Those chosen before keep their order; the others follow, and those that a search hid stay. */
    private List<UUID> chosen(Plan plan, StepInput typed) {
        var ticked = typed.texts("template_id").stream()
                .map(id -> FormIds.parsed(id)
                        .orElseThrow(() -> new Refusal.Invalid(Map.of("template_id", "There is no such template."))))
                .toList();
        var shown = typed.texts("shown").stream()
                .flatMap(id -> FormIds.parsed(id).stream())
                .toList();
        var kept = plan.design().templateIds().stream()
                .filter(id -> ticked.contains(id) || !shown.contains(id))
                .toList();
        var all = new LinkedHashSet<>(kept);
        all.addAll(ticked);
        typed.texts("ready").stream().map(word -> copied(plan, word)).forEach(all::add);
        if (all.isEmpty()) {
            throw new Refusal.Invalid(Map.of("template_id", "Choose at least one template."));
        }
        return List.copyOf(all);
    }

    private UUID copied(Plan plan, String word) {
        try {
            return ready.copy(word, plan.answers().brandId()).id();
        } catch (Refusal.NotFound _) {
            throw new Refusal.Invalid(Map.of("template_id", "There is no such template."));
        }
    }

    private static int ads(StepInput typed) {
        var text = typed.text("ads_per_angle");
        if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 100) {
            throw new Refusal.Invalid(Map.of("ads_per_angle", "Ads per angle is a number from 1 to 100."));
        }
        return Integer.parseInt(text);
    }
}
