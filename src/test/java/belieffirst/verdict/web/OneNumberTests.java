package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** The numbers of one plan on all pages that name them: the same thing has one number, and says of which days it is. */
@ProductTest
class OneNumberTests {

    private static final String FIRST = "504 purchases for 2,100.00, CPA 4.17 (";

    private final Visitor visitor;
    private final Groundwork ground;
    private final Plan plan;

    OneNumberTests(People people, Bench bench, BeanFactory beans, MockMvcTester client) {
        Member owner = people.newOrganization().owner();
        var trials = new Trials(beans);
        this.visitor = new Visitor(client, owner);
        this.ground = bench.lay(owner, 2);
        this.plan = trials.compiled(owner, ground);
        trials.bring(owner, plan, 0, 17, 12);
        trials.take(owner, plan, 4, 17, 12);
    }

    @Test
    void isTheSameOfAPlanInItsResultsAndInTheList() {
        assertThat(text("/plans/%s/results".formatted(plan.key())))
                .contains("Spent, settled days", "USD 4,200.00", "630", "6.67");
        assertThat(text("/results"))
                .contains("Spend, settled", "USD 4,200.00", "630 purchases", "6.67")
                .contains("USD 5,400.00, all days", "810 purchases, all days");
    }

    @Test
    void isTheSameOfAnAngleOnEachPageThatKnowsIt() {
        var angle = ground.angles().getFirst();
        assertThat(text("/plans/%s/results".formatted(plan.key())))
                .contains("settled days: " + FIRST, "504", "2,100.00", "4.17");
        for (var page : new String[] {"/beliefs", "/beliefs/" + angle, "/library/angles/" + angle}) {
            assertThat(text(page))
                    .as(page)
                    .contains("Settled days: " + FIRST, "chance to win", plan.key())
                    .doesNotContain("648 purchases", "2,700.00");
        }
    }

    private String text(String page) {
        return HtmlUtils.htmlUnescape(Visitor.text(visitor.get(page))).replaceAll("\\s+", " ");
    }
}
