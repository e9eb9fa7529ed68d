package belieffirst.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.plan.Plan;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.rule.Decision;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** A kill and what reopens it: a word on the angle reopens the angle, and none of the cells that share it. */
@ProductTest
class KilledCellsTests {

    private final People people;
    private final Bench bench;
    private final Verdicts verdicts;
    private final TransactionOperations transactions;
    private final Later later;
    private final Trials trials;
    private final Lines lines;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    KilledCellsTests(People people, Bench bench, Verdicts verdicts, BeanFactory beans, MockMvcTester client) {
        this.people = people;
        this.bench = bench;
        this.verdicts = verdicts;
        this.transactions = beans.getBean(TransactionOperations.class);
        this.later = new Later(beans);
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.lines = new Lines(beans, owner, ground);
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void stayOutOfTheirPlanWhateverBecomesOfTheirAngle() {
        var plan = killed(Phase.SUB_LAYERS);

        bench.judge(owner, ground.angles().getFirst(), AngleStatus.WINNER, null);

        assertThat(decisions(plan)).containsOnly(Decision.KILL);
        assertThat(visitor.get("/plans/%s/results".formatted(plan.key())))
                .bodyText()
                .contains("It stays out of this plan; another plan can test it again.");
    }

    @Test
    void leaveAnAngleThatSomebodySetBackToBeJudgedAnew() {
        var plan = killed(Phase.DISCOVERY);
        assertThat(decisions(plan)).containsOnly(Decision.KILL);

        bench.judge(owner, ground.angles().getFirst(), AngleStatus.WINNER, null);

        assertThat(decisions(plan)).element(0).isNotEqualTo(Decision.KILL);
        assertThat(decisions(plan)).element(1).isEqualTo(Decision.KILL);
    }

    /** By the target of yesterday all lost, by that of today none would. */
    private Plan killed(Phase phase) {
        var plan = lines.claimed(phase, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 0, 13, 6);
        lines.aim(plan, "2.00");
        people.as(owner, () -> transactions.execute(_ -> later.verdicts(-1).record(plan.id())));
        lines.aim(plan, "60.00");
        return plan;
    }

    private List<Decision> decisions(Plan plan) {
        var verdict = people.as(owner, () -> verdicts.of(plan.id()));
        return IntStream.range(0, verdict.arms().size())
                .mapToObj(verdict::decision)
                .toList();
    }
}
