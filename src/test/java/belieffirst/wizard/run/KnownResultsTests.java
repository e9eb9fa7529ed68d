package belieffirst.wizard.run;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.run.Runs;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The form for results, where results came in already. */
@ProductTest
class KnownResultsTests {

    private final People people;
    private final Runs runs;
    private final Trials trials;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;
    private final Plan plan;

    KnownResultsTests(MockMvcTester client, Bench bench, People people, Runs runs, BeanFactory beans) {
        this.people = people;
        this.runs = runs;
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.visitor = new Visitor(client, owner);
        this.plan = trials.compiled(owner, ground);
    }

    @BeforeEach
    void begin() {
        people.as(owner, () -> runs.claim(plan.id()));
    }

    @Test
    void isEmptyBeforeResultsCame() {
        var page = Visitor.text(visitor.get(path("/run")));

        assertThat(page).contains("Complete the plan").doesNotContain("Filled in from your results");
        assertThat(value(page, "spend_" + angle(0))).isEmpty();
    }

    @Test
    void holdsTheFiguresOfSettledDaysAndTheWinner() {
        trials.take(owner, plan, 12);

        var page = Visitor.text(visitor.get(path("/run"))).replaceAll("\\s+", " ");

        assertThat(page).contains("Filled in from your results", "won this test.</textarea>");
        assertThat(value(page, "spend_" + angle(0))).isEqualTo("2100.00");
        assertThat(value(page, "purchases_" + angle(0))).isEqualTo("504");
        assertThat(page).containsPattern("name=\"status_%s\".{1,200}value=\"winner\" selected".formatted(angle(0)));
        assertThat(visitor.get(path("")))
                .bodyText()
                .contains("6 of 6 ads have results")
                .doesNotContain("0 of 6 ads made");
    }

    /** What a field holds. */
    private static String value(String page, String name) {
        return page.replaceFirst("(?s).*name=\"%s\"[^>]*? value=\"([^\"]*)\".*".formatted(name), "$1");
    }

    private Object angle(int place) {
        return ground.angles().get(place);
    }

    private String path(String part) {
        return "/plans/%s%s".formatted(plan.key(), part);
    }
}
