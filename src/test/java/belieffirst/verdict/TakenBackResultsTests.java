package belieffirst.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.imports.Imports;
import belieffirst.evidence.undo.ImportUndo;
import belieffirst.kernel.Cursor;
import belieffirst.plan.Plan;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.keep.KeptCertificates;
import belieffirst.verdict.rule.Decision;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Plans whose results were all taken back: what was found by them counts no longer. */
@ProductTest
class TakenBackResultsTests {

    private final People people;
    private final BeanFactory beans;
    private final Trials trials;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    TakenBackResultsTests(People people, Bench bench, BeanFactory beans, MockMvcTester client) {
        this.people = people;
        this.beans = beans;
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void showNoVerdictAndProveNothingUntilTheSameResultsComeAgain() {
        var plan = trials.compiled(owner, ground);
        trials.take(owner, plan, 12);
        var judged = proof(plan);
        assertThat(judged).contains("a verdict").doesNotContain("no proof");

        takeBack();
        assertThat(proof(plan)).containsExactly("no proof", "no verdict");
        assertThat(Visitor.text(visitor.get("/results"))).contains("No results yet");

        trials.take(owner, plan, 12);
        assertThat(proof(plan)).isEqualTo(judged);
    }

    @Test
    void loseNoArmByVerdictsThatWereGivenMeanwhile() {
        var plan = new Lines(beans, owner, ground).claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 0, 13, 6);
        new Lines(beans, owner, ground).aim(plan, "2.00");
        people.as(
                owner,
                () -> beans.getBean(TransactionOperations.class)
                        .execute(_ -> new Later(beans).verdicts(-1).record(plan.id())));
        new Lines(beans, owner, ground).aim(plan, "60.00");
        assertThat(decisions(plan)).contains(Decision.KILL);

        takeBack();
        trials.take(owner, plan, 0, 13, 6);

        assertThat(decisions(plan)).isNotEmpty().doesNotContain(Decision.KILL);
    }

    private void takeBack() {
        people.as(owner, () -> beans.getBean(Imports.class).list(Cursor.START))
                .items()
                .forEach(each -> people.as(owner, () -> {
                    beans.getBean(ImportUndo.class).takeBack(each.id());
                    return each;
                }));
    }

    /** What is proven of this plan, and whether the list of plans shows a verdict of it. */
    private List<String> proof(Plan plan) {
        var proof = people.as(owner, () -> beans.getBean(KeptCertificates.class).ofPlans(List.of(plan.key())))
                .said(plan.key());
        var list = Visitor.text(visitor.get("/plans"));
        return List.of(proof.orElse("no proof"), list.contains("None yet") ? "no verdict" : "a verdict");
    }

    private List<Decision> decisions(Plan plan) {
        var verdict = people.as(owner, () -> beans.getBean(Verdicts.class).of(plan.id()));
        return IntStream.range(0, verdict.arms().size())
                .mapToObj(verdict::decision)
                .toList();
    }
}
