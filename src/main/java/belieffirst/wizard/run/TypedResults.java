package belieffirst.wizard.run;

import belieffirst.belief.AngleStatus;
import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Money;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.CellNames;
import belieffirst.plan.run.RunResults;
import belieffirst.wizard.StepInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The results of a run, as somebody typed them in: spend of each angle or cell, and how often the plan's event was counted. */
public final class TypedResults {

    private TypedResults() {}

    /** What is compared: the angles, or from phase 3 on the cells. */
    static List<Arm> arms(PlanDetails details) {
        if (details.plan().lifecycle().phase().hasCells()) {
            return Cell.of(details).stream()
                    .map(cell -> new Arm(String.valueOf(cell.number()), CellNames.whole(details, cell)))
                    .toList();
        }
        return details.angles().stream()
                .map(angle -> new Arm(angle.id().toString(), angle.name()))
                .toList();
    }

    static RunResults of(PlanDetails details, StepInput typed) {
        var hasCells = details.plan().lifecycle().phase().hasCells();
        var arms = new ArrayList<RunResults.Arm>();
        for (var arm : arms(details)) {
            var figures = figures(arm, details.plan().goals().event().words(), typed);
            arms.add(
                    hasCells
                            ? new RunResults.Arm(null, Integer.valueOf(arm.value()), figures)
                            : new RunResults.Arm(UUID.fromString(arm.value()), null, figures));
        }
        var note = typed.text("reason").isEmpty() ? null : typed.text("reason");
        return new RunResults(details.plan().targets().currency(), note, winner(arms, typed), arms, List.of());
    }

    private static @Nullable Integer winner(List<RunResults.Arm> arms, StepInput typed) {
        var text = typed.text("winning_cell");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > arms.size()) {
            throw new Refusal.Invalid(Map.of("winning_cell", "There is no such variant."));
        }
        return Integer.valueOf(text);
    }

    private static RunResults.Figures figures(Arm arm, CountedEvent event, StepInput typed) {
        var spend = typed.text("spend_" + arm.value()).replace(",", "");
        var count = typed.text("purchases_" + arm.value()).replace(",", "");
        if (!spend.isEmpty() && Money.typed(spend).isEmpty()) {
            throw new Refusal.Invalid(
                    Map.of("spend_" + arm.value(), "Spend of “%s”: an amount such as 120.00.".formatted(arm.name())));
        }
        if (!count.isEmpty() && !count.matches("[0-9]{1,9}")) {
            throw new Refusal.Invalid(Map.of(
                    "purchases_" + arm.value(),
                    "%s of “%s”: a whole number.".formatted(CountedEvent.capital(event.many()), arm.name())));
        }
        return new RunResults.Figures(
                Money.typed(spend).orElse(null), null, null, count.isEmpty() ? null : Integer.valueOf(count), null);
    }

    /** What somebody says of an angle: it won, or it lost. */
    static AngleStatus status(String word) {
        if (!word.equals("winner") && !word.equals("loser")) {
            throw new Refusal.Invalid(Map.of("reason", "Choose won, lost or not known yet."));
        }
        return AngleStatus.of(word);
    }

    /** Why they say so. */
    static String reason(StepInput typed) {
        if (typed.text("reason").isEmpty() || typed.text("reason").length() > 1_000) {
            throw new Refusal.Invalid(Map.of("reason", "Say why, in up to 1,000 characters: it stays on record."));
        }
        return typed.text("reason");
    }

    /** An arm of the test, by its id or number, and its name. */
    public record Arm(String value, String name) {}
}
