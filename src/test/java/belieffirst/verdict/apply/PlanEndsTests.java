package belieffirst.verdict.apply;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.plan.Plan;
import belieffirst.plan.run.Runs;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Trials;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The rest of a plan's angles when it is done, and what is said of it. */
@EachHome
@ProductTest
class PlanEndsTests {

    private static final String COMPLETED = "{\"status\": \"completed\"}";

    private final People people;
    private final Angles angles;
    private final Runs runs;
    private final Trials trials;
    private final Visitor visitor;
    private final Member owner;
    private final Groundwork ground;
    private final Plan plan;
    private final Api api;

    PlanEndsTests(
            People people,
            Bench bench,
            Angles angles,
            Runs runs,
            BeanFactory beans,
            MockMvcTester client,
            Server server) {
        this.people = people;
        this.angles = angles;
        this.runs = runs;
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        this.ground = bench.lay(owner, 2);
        this.plan = trials.compiled(owner, ground);
        this.api = server.api(people.token(owner));
    }

    @Test
    void losersStopTestingWhenTheWinnerEndsThePlan() {
        people.as(owner, () -> runs.claim(plan.id()));
        trials.take(owner, plan, 12);
        assertThat(status(1)).isEqualTo(AngleStatus.TESTING);

        assertThat(promote()).endsWith("won. The plan is completed.");

        assertThat(status(0)).isEqualTo(AngleStatus.WINNER);
        assertThat(status(1)).isEqualTo(AngleStatus.LOSER);
        assertThat(results()).doesNotContain("Yes, move to confirmation");
    }

    @Test
    void whoeverHasNoVerdictIsOpenAgain() {
        var run = people.as(owner, () -> runs.claim(plan.id()));
        assertThat(status(0)).isEqualTo(AngleStatus.TESTING);

        assertThat(api.post("/api/runs/%s/completion".formatted(run.id()), COMPLETED)
                        .statusCode())
                .isEqualTo(200);

        assertThat(status(0)).isEqualTo(AngleStatus.UNTESTED);
        assertThat(visitor.get("/beliefs/" + angle(0)))
                .bodyText()
                .contains(plan.key() + " ended without a verdict on it.");
    }

    @Test
    void anotherRunningPlanGoesOnTesting() {
        var other = trials.compiled(owner, ground);
        people.as(owner, () -> runs.claim(other.id()));
        var run = people.as(owner, () -> runs.claim(plan.id()));

        assertThat(api.post("/api/runs/%s/completion".formatted(run.id()), COMPLETED)
                        .statusCode())
                .isEqualTo(200);

        assertThat(status(0)).isEqualTo(AngleStatus.TESTING);
    }

    @Test
    void aPlanThatNobodyClaimedIsNotSaidToBeCompleted() {
        trials.take(owner, plan, 12);
        assertThat(results())
                .contains("Yes, move to confirmation", "becomes a winner")
                .doesNotContain("This completes the run");

        assertThat(promote()).endsWith("won.");

        assertThat(results()).doesNotContain("Yes, move to confirmation");
    }

    @Test
    void oneThingHasOneNumberEverywhere() {
        trials.bring(owner, plan, 0, 17, 12);
        trials.take(owner, plan, 4, 17, 12);

        var verdicts = Api.json(api.get("/api/plans/%s/verdicts".formatted(plan.id())));
        var settled = verdicts.path("settled").get(0);
        var all = verdicts.path("all_days").get(0);

        assertThat(settled.path("spend").asString()).isEqualTo("4200.00");
        assertThat(settled.path("conversions").asInt()).isEqualTo(14 * 3 * (12 + 3));
        assertThat(all.path("spend").asString()).isEqualTo("5400.00");
        assertThat(all.path("conversions").asInt()).isEqualTo(18 * 3 * (12 + 3));
        assertThat(all.path("cpa").asString()).isEqualTo("6.67");
        assertThat(results())
                .contains("Spent, settled days", "USD 4,200.00", "630", "6.67")
                .contains("settled days: 504 purchases for 2,100.00");
        assertThat(visitor.get("/results")).bodyText().contains("USD 5,400.00", "810", "6.67");
    }

    @Test
    void whatIsMissingIsSaidOnceWithItsName() {
        trials.take(owner, plan, 4, 6, 12);

        var page = results();

        assertThat(page).contains("Still missing", "“Early sign 1”: Still in Meta’s learning phase");
        assertThat(page.split("settled days. The last", -1)).hasSize(2);
    }

    /** Answers what is said of it. */
    private String promote() {
        var answer = visitor.post("/plans/%s/results/apply".formatted(plan.key()), "arm", angle(0));
        assertThat(answer).hasRedirectedUrl("/plans/%s/results".formatted(plan.key()));
        return String.valueOf(answer.getMvcResult().getFlashMap().get("said"));
    }

    private String results() {
        var page = Visitor.text(visitor.get("/plans/%s/results".formatted(plan.key())));
        return page.replaceAll("\\s+", " ");
    }

    private UUID angle(int place) {
        return ground.angles().get(place);
    }

    private AngleStatus status(int place) {
        return people.as(owner, () -> angles.get(angle(place))).status();
    }
}
