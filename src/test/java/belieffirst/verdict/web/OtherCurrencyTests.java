package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.goal.Targets;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import belieffirst.verdict.Verdicts;
import belieffirst.verdict.rule.Gate;
import belieffirst.verdict.rule.PlanDecision;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** Results in another currency than the goals: ten euros are no ten dollars. */
@ProductTest
class OtherCurrencyTests {

    private final People people;
    private final Verdicts verdicts;
    private final Trials trials;
    private final Member owner;
    private final Visitor visitor;
    private final Plan plan;

    OtherCurrencyTests(
            People people, Bench bench, Plans plans, Verdicts verdicts, BeanFactory beans, MockMvcTester client) {
        this.people = people;
        this.verdicts = verdicts;
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        this.plan = trials.compiled(owner, bench.lay(owner, 2));
        people.as(
                owner,
                () -> plans.change(
                        plan.id(),
                        null,
                        present -> present.aimingAt(present.goals()
                                .with(new Targets(new BigDecimal("10.00"), null, null, "EUR", null, null, 30)))));
    }

    @Test
    void haveNoVerdict() {
        trials.take(owner, plan, 12);

        var verdict = people.as(owner, () -> verdicts.of(plan.id()));

        assertThat(verdict.judgement().verdict()).isEqualTo(PlanDecision.KEEP_TESTING);
        assertThat(verdict.missing(0)).extracting(closed -> closed.gate()).contains(Gate.COMPARABLE);
    }

    @Test
    void saySoAndDrawNoTarget() {
        trials.take(owner, plan, 12);

        var page = HtmlUtils.htmlUnescape(Visitor.text(visitor.get("/plans/%s/results".formatted(plan.key()))));

        assertThat(page)
                .contains("The goals are in EUR and the results in USD. Set the goals in USD to get a verdict.")
                .contains("CPA in USD, the lowest first")
                .doesNotContain("class=\"plot__target\"", "Yes, move to confirmation");
    }
}
