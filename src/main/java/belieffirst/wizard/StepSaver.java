package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Answers;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.View;

/** The saving of a step's form, all of it or nothing, with the page that follows. */
@Service
public class StepSaver {

    /** Fields that say where a form leads, and hold nothing that somebody typed. */
    private static final Set<String> ROUTING = Set.of("_csrf", "then", "back", "consent");

    private final Plans plans;
    private final TransactionOperations transactions;

    StepSaver(Plans plans, TransactionOperations transactions) {
        this.plans = plans;
        this.transactions = transactions;
    }

    @Transactional(readOnly = true)
    public PlanDetails get(String key) {
        return plans.get(key);
    }

    /** Answers a step; an answer on which others rest asks for consent before it lets go of them. */
    public View answer(
            String key,
            Step step,
            StepInput typed,
            Function<Plan, Answers> answer,
            BiFunction<PlanDetails, StepInput, Page> again) {
        return save(
                key,
                step,
                typed,
                details -> {
                    var plan = details.plan();
                    var answers = answer.apply(plan);
                    if (plan.losesBy(answers) && !typed.text("consent").equals("yes")) {
                        throw new NeedsConsent(details, LosingWords.of(details, answers));
                    }
                    return plan.answering(answers);
                },
                again);
    }

    /** Saves a change in one transaction with whatever it adds to the library; shows the form again when it is refused. */
    public View save(
            String key,
            Step step,
            StepInput typed,
            Function<PlanDetails, Plan> change,
            BiFunction<PlanDetails, StepInput, Page> again) {
        return save(key, step, typed, typed.values().keySet(), change, again);
    }

    /**
     * The same for a button that takes up a part of its page and stays there: the rest is shown again as it was typed.
     *
     * @param taken names of the fields that the change takes up
     */
    public View save(
            String key,
            Step step,
            StepInput typed,
            Set<String> taken,
            Function<PlanDetails, Plan> change,
            BiFunction<PlanDetails, StepInput, Page> again) {
        try {
            var changed = transactions.execute(_ -> plans.change(key, typed.version(), change));
            var after = Redirect.to(after(key, step.next(changed.lifecycle().phase()), step, typed));
            return typed.text("then").equals("stay") ? after.keeping(restOfSaved(typed.without(taken))) : after;
        } catch (Refusal.Invalid refusal) {
            return again.apply(get(key), typed.refused(refusal));
        }
    }

    /** The rest of the page before, with what it was made for, when a button sent it that saved nothing of the plan. */
    public static Map<String, List<String>> rest(StepInput typed) {
        return typed.without(ROUTING).values();
    }

    /** The same where the plan was saved in the version that the page was made for: its form is made anew. */
    public static Map<String, List<String>> restOfSaved(StepInput typed) {
        var rest = new LinkedHashMap<>(rest(typed));
        rest.remove("version");
        rest.keySet().removeIf(name -> name.startsWith(StepInput.SHOWN));
        return rest;
    }

    private static String after(String key, Step next, Step step, StepInput typed) {
        return switch (typed.text("then")) {
            case "close" -> "/plans/" + key;
            case "stay" ->
                "/plans/%s/%s%s".formatted(key, step.word(), typed.text("back").isEmpty() ? "" : "?back=review");
            default -> "/plans/%s/%s".formatted(key, typed.text("back").equals("review") ? "review" : next.word());
        };
    }
}
