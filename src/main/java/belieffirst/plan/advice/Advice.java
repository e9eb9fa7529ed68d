package belieffirst.plan.advice;

import belieffirst.plan.PlanDetails;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that advise on a plan, in the order in which their warnings are told. */
public final class Advice {

    private static final List<AdviceRule> RULES = List.of(
            new AngleCount(),
            new AngleWithoutExplanation(),
            new AnglesAlike(),
            new OfferDiffers(),
            new PreviousPhaseIncomplete(),
            new AngleNotWon(),
            new TemplatesDiffer(),
            new FewAds(),
            new AdsAlike(),
            new AngleNotConfirmed(),
            new TooManySublayerTypes(),
            new NothingVaries(),
            new FormatStaticOnly(),
            new BudgetStep(),
            new BudgetShort(),
            new TemplateUnfit());

    /** Every code that a warning can have, in any phase. */
    public static final Set<String> CODES =
            RULES.stream().map(AdviceRule::code).collect(Collectors.toUnmodifiableSet());

    private Advice() {}

    public static List<Warning> on(PlanDetails details) {
        var phase = details.plan().lifecycle().phase();
        return RULES.stream()
                .filter(rule -> rule.concerns(phase))
                .map(rule -> rule.check(details))
                .flatMap(Optional::stream)
                .toList();
    }
}
