package belieffirst.verdict.apply;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome
@ProductTest
class ByThemselvesTests {

    private final People people;
    private final Bench bench;
    private final Angles angles;
    private final Plans plans;
    private final Trials trials;
    private final MockMvcTester client;
    private final Member owner;
    private final Groundwork ground;
    private final Plan plan;

    ByThemselvesTests(People people, Bench bench, Angles angles, Plans plans, BeanFactory beans, MockMvcTester client) {
        this.people = people;
        this.bench = bench;
        this.angles = angles;
        this.plans = plans;
        this.trials = new Trials(beans);
        this.client = client;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.plan = trials.compiled(owner, ground);
    }

    @Test
    void keepsVerdictsWhenResultsComeInAndWaitsForAPerson() {
        trials.take(owner, plan, 12);

        assertThat(visitor().get("/library/angles/" + first()))
                .bodyText()
                .contains("Evidence", "Move to confirmation", plan.key());
        assertThat(status(first())).isEqualTo(AngleStatus.UNTESTED);
    }

    @Test
    void appliesWhatIsProvenWhereTheOrganizationLetsIt() {
        letApply();

        trials.take(owner, plan, 12);

        assertThat(status(first())).isEqualTo(AngleStatus.WINNER);
        assertThat(visitor().get("/plans/%s/results".formatted(plan.key())))
                .bodyText()
                .contains("became a winner automatically", "Set it back with a reason");
    }

    @Test
    void draftsWhatComesAfterAWinOnce() {
        letApply();
        trials.take(owner, plan, 12);
        trials.take(owner, plan, 13);

        var children = people.as(owner, () -> plans.get(plan.id())).lineage().children();

        assertThat(children).singleElement().satisfies(child -> {
            assertThat(child.phaseId()).isEqualTo(2);
            assertThat(child.status()).isEqualTo("draft");
        });
        assertThat(people.as(owner, () -> plans.get(children.getFirst().key())).angles())
                .extracting(PlanDetails.TestedAngle::id)
                .containsExactly(first());
    }

    @Test
    void doesNotApplyAgainWhatAPersonSetBack() {
        letApply();
        trials.take(owner, plan, 12);
        bench.judge(owner, first(), AngleStatus.TESTING, null);

        trials.take(owner, plan, 13);

        assertThat(status(first())).isEqualTo(AngleStatus.TESTING);
    }

    @Test
    void saysWhoAppliesVerdicts() {
        assertThat(visitor().post("/settings/thresholds", "applies", "perhaps")).hasStatus(422);

        letApply();

        assertThat(visitor().get("/settings/thresholds")).bodyText().contains("value=\"by_themselves\" checked");
    }

    private void letApply() {
        assertThat(visitor().post("/settings/thresholds", "applies", "by_themselves"))
                .hasRedirectedUrl("/settings/thresholds");
    }

    private Visitor visitor() {
        return new Visitor(client, owner);
    }

    private UUID first() {
        return ground.angles().getFirst();
    }

    private AngleStatus status(UUID angle) {
        return people.as(owner, () -> angles.get(angle)).status();
    }
}
