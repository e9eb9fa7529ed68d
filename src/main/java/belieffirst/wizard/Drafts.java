package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.Sheet;
import belieffirst.plan.layer.Answers;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.View;

/** Saves what a step's form says, all of it or nothing, and knows where to go on. */
@Service
public class Drafts {

    /** Fields that say where a form leads, and hold nothing that somebody typed. */
    private static final Set<String> ROUTING = Set.of("_csrf", "version", "then", "back", "consent");

    private final Plans plans;
    private final TransactionOperations transactions;

    Drafts(Plans plans, TransactionOperations transactions) {
        this.plans = plans;
        this.transactions = transactions;
    }

    @Transactional(readOnly = true)
    public Sheet get(String key) {
        return plans.get(key);
    }

    /** Answers a step; an answer on which others rest asks for consent before it lets go of them. */
    public View answer(
            String key, Step step, Typed typed, Function<Plan, Answers> answer, BiFunction<Sheet, Typed, Page> again) {
        return save(
                key,
                step,
                typed,
                (sheet, plan) -> {
                    var answers = answer.apply(plan);
                    if (plan.losesBy(answers) && !typed.text("consent").equals("yes")) {
                        throw new NeedsConsent(sheet, LosingWords.of(sheet, answers));
                    }
                    return plan.answering(answers);
                },
                again);
    }

    /** Saves a change in one transaction with whatever it adds to the library; shows the form again when it is refused. */
    public View save(
            String key,
            Step step,
            Typed typed,
            BiFunction<Sheet, Plan, Plan> change,
            BiFunction<Sheet, Typed, Page> again) {
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
            Typed typed,
            Set<String> taken,
            BiFunction<Sheet, Plan, Plan> change,
            BiFunction<Sheet, Typed, Page> again) {
        try {
            var phase = transactions.execute(_ -> {
                var sheet = plans.get(key);
                plans.change(sheet.plan().id(), typed.version(), plan -> change.apply(sheet, plan));
                return sheet.plan().stage().phase();
            });
            var after = Redirect.to(after(key, step.next(phase), step, typed));
            return typed.text("then").equals("stay") ? after.keeping(rest(typed.without(taken))) : after;
        } catch (Refusal.Invalid refusal) {
            return again.apply(get(key), typed.refused(refusal));
        }
    }

    /** What the page before held besides, when a button sent it that was for something else. */
    public static Map<String, List<String>> rest(Typed typed) {
        return typed.without(ROUTING).values();
    }

    private static String after(String key, Step next, Step step, Typed typed) {
        return switch (typed.text("then")) {
            case "close" -> "/plans/" + key;
            case "stay" ->
                "/plans/%s/%s%s".formatted(key, step.word(), typed.text("back").isEmpty() ? "" : "?back=review");
            default -> "/plans/%s/%s".formatted(key, typed.text("back").equals("review") ? "review" : next.word());
        };
    }
}
