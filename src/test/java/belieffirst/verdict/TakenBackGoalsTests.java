package belieffirst.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.Evidence;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.goal.ConversionEvent;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.Targets;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.verdict.rule.Decision;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionOperations;

/** A goal that was wrong, was judged by, and was corrected: nothing of it stays. */
@ProductTest
class TakenBackGoalsTests {

    private final People people;
    private final Plans plans;
    private final Verdicts verdicts;
    private final Verdicts tomorrow;
    private final TransactionOperations transactions;
    private final Member owner;
    private final Plan plan;

    TakenBackGoalsTests(
            People people,
            Bench bench,
            Plans plans,
            Verdicts verdicts,
            VerdictRepository repository,
            BeanFactory beans) {
        this.people = people;
        this.plans = plans;
        this.verdicts = verdicts;
        this.transactions = beans.getBean(TransactionOperations.class);
        this.tomorrow = new Verdicts(
                plans,
                beans.getBean(PlannedAdsReader.class),
                beans.getBean(Evidence.class),
                repository,
                Clock.offset(beans.getBean(Clock.class), Duration.ofDays(1)));
        this.owner = people.newOrganization().owner();
        this.plan = new Trials(beans).compiled(owner, bench.lay(owner, 2));
        new Trials(beans).take(owner, plan, 12);
    }

    @Test
    void aTargetThatWasMistypedGivesNoAngleUp() {
        var right = decisions();

        judged(goals -> goals.with(target("3.00")));
        assertThat(decisions()).isEqualTo(List.of(Decision.KILL, Decision.KILL));
        judged(goals -> goals.with(target("10.00")));

        assertThat(decisions()).isEqualTo(right).contains(Decision.PROMOTE);
    }

    @Test
    void whatAnotherEventSaidGivesNoAngleUp() {
        judged(goals -> goals.with(target("3.00")));

        judged(goals -> new Goals(
                new ConversionEvent("lead"),
                target("10.00"),
                goals.setUp(),
                goals.source(),
                goals.startsOn(),
                goals.answered()));

        assertThat(decisions()).doesNotContain(Decision.KILL);
    }

    private void judged(UnaryOperator<Goals> change) {
        people.as(
                owner, () -> plans.change(plan.id(), null, present -> present.aimingAt(change.apply(present.goals()))));
        people.as(owner, () -> verdicts.record(plan.id()));
    }

    private List<Decision> decisions() {
        var verdict = people.as(owner, () -> transactions.execute(_ -> tomorrow.of(plan.id())));
        return IntStream.range(0, verdict.arms().size())
                .mapToObj(verdict::decision)
                .toList();
    }

    private static Targets target(String amount) {
        return new Targets(new BigDecimal(amount), null, null, "USD", null, null, 30);
    }
}
