package belieffirst.plan.run;

import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The total cost and count of the plan's event in a run's results.
 *
 * @param spend money in the currency
 * @param purchases how often the plan's event was counted
 * @param currency of the spend; null when nobody said
 */
public record RunTotals(
        BigDecimal spend, int purchases, @Nullable String currency) {

    /** All arms of a run; its ads where no arm is told. */
    public static RunTotals of(JsonNode results) {
        var arms = results.path("arms").valueStream().toList();
        return sum(results, arms.isEmpty() ? results.path("ads").valueStream().toList() : arms);
    }

    /** What the latest completed run of these came to; empty while there is none. */
    public static Optional<RunTotals> latest(List<Run> runs) {
        return runs.stream()
                .filter(run -> run.status() == RunStatus.COMPLETED)
                .findFirst()
                .map(run -> of(run.outcome().results()));
    }

    /** One angle of a run. */
    public static RunTotals ofAngle(JsonNode results, String angle) {
        return of(results, arm -> arm.path("angle_id").asString("").equals(angle));
    }

    /** One cell of a run, by its number. */
    public static RunTotals ofCell(JsonNode results, int cell) {
        return of(results, arm -> arm.path("cell").asInt(0) == cell);
    }

    public boolean isEmpty() {
        return spend.signum() == 0 && purchases == 0;
    }

    /** Cost per acquisition, in the currency, rounded to cents; empty while nothing was counted. */
    public Optional<BigDecimal> cpa() {
        return purchases == 0
                ? Optional.empty()
                : Optional.of(spend.divide(BigDecimal.valueOf(purchases), 2, RoundingMode.HALF_UP));
    }

    /** In words: 1,200.00 USD spent, 40 purchases, CPA 30.00 USD. */
    public String words(CountedEvent event) {
        return money(spend) + " spent, " + event.of(purchases)
                + cpa().map(cpa -> ", " + event.cost() + " " + money(cpa)).orElse("");
    }

    private String money(BigDecimal amount) {
        return (Money.said(amount) + " " + (currency == null ? "" : currency)).strip();
    }

    private static RunTotals of(JsonNode results, Predicate<JsonNode> which) {
        return sum(results, results.path("arms").valueStream().filter(which).toList());
    }

    private static RunTotals sum(JsonNode results, List<JsonNode> parts) {
        var spend = parts.stream()
                .map(part -> part.path("spend").asString("0"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var purchases =
                parts.stream().mapToInt(part -> part.path("purchases").asInt(0)).sum();
        return new RunTotals(spend, purchases, results.path("currency").asString(null));
    }
}
