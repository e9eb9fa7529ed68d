package belieffirst.wizard;

import belieffirst.kernel.Refusal;
import belieffirst.plan.Answers;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.Sheet;
import belieffirst.web.Page;
import belieffirst.web.Redirect;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.servlet.View;

/** Saves what a step's form says, all of it or nothing, and knows where to go on. */
@Service
class Drafts {

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
    View answer(
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
    View save(
            String key,
            Step step,
            Typed typed,
            BiFunction<Sheet, Plan, Plan> change,
            BiFunction<Sheet, Typed, Page> again) {
        try {
            var phase = transactions.execute(_ -> {
                var sheet = plans.get(key);
                plans.change(sheet.plan().id(), typed.version(), plan -> change.apply(sheet, plan));
                return sheet.plan().stage().phase();
            });
            return Redirect.to(after(key, step.next(phase), step, typed));
        } catch (Refusal.Invalid refusal) {
            return again.apply(get(key), typed.refused(refusal));
        }
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
