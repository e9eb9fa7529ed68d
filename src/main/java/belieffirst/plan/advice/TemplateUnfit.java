package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Phase;
import java.util.Locale;
import java.util.Optional;

/** Templates that were made for another phase; where the parent plan chose them, nothing could be done about it here. */
final class TemplateUnfit implements AdviceRule {

    @Override
    public String code() {
        return "template_unfit";
    }

    @Override
    public boolean concerns(Phase phase) {
        return true;
    }

    @Override
    public Optional<Warning> check(PlanDetails details) {
        if (details.plan().locks("template_id")) {
            return Optional.empty();
        }
        var phase = details.plan().lifecycle().phase();
        var unfit = details.templates().stream()
                .filter(template -> !template.suits(phase))
                .map(PlanDetails.Template::name)
                .toList();
        return unfit.isEmpty()
                ? Optional.empty()
                : Optional.of(warning(
                        "Not made for %s: %s."
                                .formatted(phase.label().toLowerCase(Locale.ROOT), AdviceRule.quoted(unfit)),
                        "A template made for another phase may vary what this phase should keep constant."));
    }
}
