package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.AdReaches;
import belieffirst.plan.Plan;
import belieffirst.plan.run.Runs;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.StatementCounter;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** The results of a plan as a page from which somebody decides. */
@EachHome({AdReaches.class})
@ProductTest
class ResultsPageTests {

    private final People people;
    private final Bench bench;
    private final Runs runs;
    private final StatementCounter counter;
    private final Trials trials;
    private final Member owner;
    private final Visitor visitor;
    private final Groundwork ground;
    private final Plan plan;

    ResultsPageTests(
            People people, Bench bench, Runs runs, StatementCounter counter, BeanFactory beans, MockMvcTester client) {
        this.people = people;
        this.bench = bench;
        this.runs = runs;
        this.counter = counter;
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        this.ground = bench.lay(owner, 2);
        this.plan = trials.compiled(owner, ground);
    }

    @Test
    void goesFromTheVerdictToWhatIsMissing() {
        trials.take(owner, plan, 12);

        assertThat(page(""))
                .containsSubsequence(
                        "won this test",
                        "Spent, settled days",
                        "CPA in USD, the lowest first",
                        "target 10.00",
                        "Chance to win",
                        "What the verdict is based on",
                        "Evidence, and other ways to go on");
    }

    @Test
    void asksForOneStepUntilItIsDone() {
        people.as(owner, () -> runs.claim(plan.id()));
        trials.take(owner, plan, 12);
        assertThat(banner()).contains("Yes, move to confirmation").doesNotContain("Plan phase");
        assertThat(page("").split("Yes, move to confirmation", -1)).hasSize(2);

        visitor.post(address() + "/apply", "arm", ground.angles().getFirst());

        assertThat(banner()).contains("Plan phase 2: confirmation").doesNotContain("Yes, ");
        visitor.post(
                "/plans/%s/next".formatted(plan.key()),
                "phase_id",
                2,
                "angle_id",
                ground.angles().getFirst());
        assertThat(banner()).contains("Open WP-").doesNotContain("Plan phase");
    }

    @Test
    void waitsForTheDayThatTheTestEnds() {
        trials.take(owner, plan, 4, 6, 12);

        assertThat(banner()).contains("Keep the ads running", "The test ends on", "Import results");
        assertThat(page(""))
                .contains("Still missing", "Missing: </span>3 of 7 settled days.")
                .contains("at most 5 in 100 tests should name one. <a href=\"/help/guarantees\">");
    }

    @Test
    void obeysTheSwitchInEveryNumber() {
        trials.bring(owner, plan, 0, 17, 12);
        trials.take(owner, plan, 4, 17, 12);

        assertThat(page(""))
                .contains("USD 4,200.00", "<b>630</b>", "504", "2,100.00", "Purchases, settled", "3 ads, settled days")
                .contains("aria-current=\"true\">Settled days")
                .doesNotContain("USD 5,400.00", "2,700.00", "Verdict, chance to win and interval are always");
        assertThat(page("?days=all"))
                .contains("USD 5,400.00", "<b>810</b>", "648", "2,700.00", "Purchases, all days", "3 ads, all days")
                .contains("aria-current=\"true\">All days")
                .contains("Verdict, chance to win and interval are always of settled days.")
                .contains("settled days: 504 purchases for 2,100.00");
        assertThat(page("?days=all").replaceAll("settled days: [0-9]+ purchases for 2,100.00", ""))
                .doesNotContain("USD 4,200.00", "2,100.00");
    }

    @Test
    void sortsByCostAndDrawsNoDotForAnAdWithoutPurchases() {
        trials.take(owner, plan, 0);

        var page = page("");

        assertThat(page)
                .containsSubsequence(
                        "<th role=\"rowheader\" scope=\"row\" class=\"named\">Early sign 1", "Early sign 0");
        assertThat(track(page, "Early sign 1")).contains("class=\"plot__dot\"");
        assertThat(track(page, "Early sign 0")).contains("no CPA known").doesNotContain("class=\"plot__dot\"");
        assertThat(page).contains("ads without a purchase");
    }

    @Test
    void unfoldsAdsWithNameTemplateAndCode() {
        trials.take(owner, plan, 12);

        assertThat(page(""))
                .contains("<th scope=\"col\">Template</th>", "Dog at the stair", "WP~001~01~", "CTR", "ROAS", "9.60");
    }

    @Test
    void costsAFixedNumberOfStatements() {
        trials.take(owner, plan, 12);
        var other = people.newOrganization().owner();
        var large = trials.compiled(other, bench.lay(other, 20));
        trials.take(other, large, 1, 24, 12);
        var guest = new Visitor(visitor.browser(), other);
        guest.get("/plans/%s/results".formatted(large.key()));
        page("");
        page("?days=all");

        var small = counter.counts(() -> page("?days=all"));

        assertThat(counter.counts(() -> guest.get("/plans/%s/results?days=all".formatted(large.key()))))
                .isEqualTo(small)
                .isLessThanOrEqualTo(11);
    }

    private String address() {
        return "/plans/%s/results".formatted(plan.key());
    }

    private String page(String query) {
        var page = HtmlUtils.htmlUnescape(Visitor.text(visitor.get(address() + query)));
        return page.replaceAll("\\s+", " ");
    }

    private String banner() {
        var page = page("");
        var from = page.indexOf("aria-label=\"Verdict\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static String track(String page, String name) {
        return Pattern.compile("<svg class=\"plot__track.*?</svg>")
                .matcher(page)
                .results()
                .map(found -> found.group())
                .filter(found -> found.contains("“%s”".formatted(name)))
                .findFirst()
                .orElseThrow();
    }
}
