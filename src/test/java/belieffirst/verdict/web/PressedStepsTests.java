package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.kernel.Formats;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.goal.Targets;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Lines;
import belieffirst.verdict.Trials;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The next step as a page offers it, really pressed: it is never refused, and does what it says. */
@ProductTest
class PressedStepsTests {

    private final People people;
    private final Bench bench;
    private final Angles angles;
    private final Trials trials;
    private final Lines lines;
    private final Visitor visitor;
    private final Member owner;
    private final Groundwork ground;

    PressedStepsTests(People people, Bench bench, Angles angles, BeanFactory beans, MockMvcTester client) {
        this.people = people;
        this.bench = bench;
        this.angles = angles;
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        this.ground = bench.lay(owner, 2);
        this.lines = new Lines(beans, owner, ground);
    }

    @Test
    void leadsADraftAndACompiledPlanToWhatIsMissing() {
        var draft = bench.draft(owner, ground).plan();
        var running = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);

        var open = found("btn--main\" href=\"([^\"]+)\"", Visitor.text(visitor.get("/plans/" + draft.key())));
        assertThat(visitor.get(open)).hasStatusOk();
        assertThat(panel("/plans/" + running.key())).contains("href=\"/results/imports\"");
        var other = lines.compiled(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        assertThat(panel("/plans/" + other.key())).contains("href=\"/plans/%s/launch\"".formatted(other.key()));
    }

    @Test
    void leadsAPlanWithoutATargetToItsGoals() {
        var plan = lines.compiled(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 12);
        lines.change(plan.id(), present -> present.aimingAt(present.goals().with(Targets.NONE)));

        assertThat(follow(results(plan))).isEqualTo("/plans/%s/goals".formatted(plan.key()));
    }

    @Test
    void waitsForADayWhileNothingIsDecided() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 4, 11, 5);

        assertThat(visitor.get(results(plan)))
                .bodyText()
                .contains("The test ends on %s"
                        .formatted(Formats.USUAL.day(trials.today().plusDays(6))));
        assertThat(follow(results(plan))).isEqualTo("/results/imports");
    }

    @Test
    void endsATestThatIsWonAndPlansTheNextPhase() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 12);
        assertThat(panel("/plans/" + plan.key())).contains("Next: confirmation").doesNotContain("Missing:");

        var child = press(results(plan), "go_on");

        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
        assertThat(people.as(owner, () -> angles.get(first())).status()).isEqualTo(AngleStatus.WINNER);
        assertThat(child.plan().lifecycle().phase()).isEqualTo(Phase.CONFIRMATION);
        assertThat(child.plan().design().angleIds()).containsExactly(first());
        assertThat(follow(results(plan))).isEqualTo("/plans/" + child.plan().key());
    }

    @Test
    void plansARematchOfTwoThatLeadInASetUpThatCanBeJudged() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.ONE_PER_ANGLE);
        lines.aim(plan, "20.00");
        trials.take(owner, plan, 4, 18, 3);

        assertThat(visitor.get(results(plan)))
                .bodyText()
                .contains("need a rematch", "Each ad gets an ad set this time", "One ad set per angle");
        var child = press(results(plan), "rematch").plan();

        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
        assertThat(child.lifecycle().phase()).isEqualTo(Phase.DISCOVERY);
        assertThat(child.design().angleIds()).containsExactlyInAnyOrderElementsOf(ground.angles());
        assertThat(child.goals().setUp()).isEqualTo(SetUp.AD_SET_PER_AD);
        assertThat(visitor.get("/plans/%s/goals".formatted(child.key())))
                .bodyText()
                .contains("Each ad gets an ad set here");
    }

    @Test
    void plansOtherAnglesWhereNonePays() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 2);

        var child = press(results(plan), "other_angles").plan();

        assertThat(child.design().angleIds()).isEmpty();
        assertThat(child.answers()).isEqualTo(plan.answers());
        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void plansOtherAnglesAfterOneThatDidNotHold() {
        var plan = lines.claimed(Phase.CONFIRMATION, SetUp.AD_SET_PER_AD);
        lines.aim(plan, "5.00");
        trials.take(owner, plan, 1);

        assertThat(visitor.get(results(plan))).bodyText().contains("is not confirmed", "Test other angles");
        var child = press(results(plan), "other_angles").plan();

        assertThat(child.lifecycle().phase()).isEqualTo(Phase.DISCOVERY);
        assertThat(child.lifecycle().parent()).isEqualTo(plan.id());
        assertThat(child.design().angleIds()).isEmpty();
        assertThat(people.as(owner, () -> angles.get(first())).status()).isEqualTo(AngleStatus.LOSER);
    }

    @Test
    void testsAgainWhatCouldNotBeJudged() {
        var plan = lines.claimed(Phase.CONFIRMATION, SetUp.ONE_PER_ANGLE);
        trials.take(owner, plan, 4, 18, 6);

        assertThat(visitor.get(results(plan))).bodyText().contains("This test cannot be judged");
        var child = press(results(plan), "test_again").plan();

        assertThat(child.lifecycle().phase()).isEqualTo(Phase.CONFIRMATION);
        assertThat(child.goals().setUp()).isEqualTo(SetUp.AD_SET_PER_AD);
        assertThat(child.design().angleIds()).containsExactly(first());
    }

    @Test
    void comparesCellsOnceMore() {
        var plan = lines.claimed(Phase.SUB_LAYERS, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 4, 18, 6);

        var child = press(results(plan), "rematch").plan();

        assertThat(child.lifecycle().phase()).isEqualTo(Phase.SUB_LAYERS);
        assertThat(child.design().of(Layer.SUBLAYER)).isEqualTo(plan.design().of(Layer.SUBLAYER));
        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void endsATestThatIsOverWithoutAnotherPlan() {
        var open = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        assertThat(visitor.post(results(open) + "/end")).hasStatus(409);
        trials.take(owner, open, 2);

        assertThat(visitor.post(results(open) + "/end")).hasRedirectedUrl(results(open));

        assertThat(lines.status(open)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void refusesAStepThatResultsDoNotAskForAnyMore() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 12);

        assertThat(visitor.post("/plans/%s/next".formatted(plan.key()), "move", "rematch"))
                .hasStatus(409);
        assertThat(lines.status(plan)).isEqualTo(Status.RUNNING);
    }

    @Test
    void bringsAnArchivedPlanBack() {
        var plan = lines.compiled(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        lines.change(plan.id(), present -> present.archived(true));

        assertThat(visitor.get("/plans/" + plan.key()))
                .bodyText()
                .contains("action=\"/plans/%s/restore\"".formatted(plan.key()), "Bring it back");
        assertThat(visitor.post("/plans/%s/restore".formatted(plan.key()))).hasStatus(303);
    }

    /** Presses the button of the next step, which has to be this one; answers the plan that began. */
    private PlanDetails press(String page, String move) {
        var panel = panel(page);
        assertThat(found("name=\"move\"\\s+value=\"([a-z_]+)\"", panel)).isEqualTo(move);
        var action = found("action=\"([^\"]+)\"", panel);
        var target = Visitor.target(visitor.post(action, "move", move));
        assertThat(visitor.get(target)).hasStatusOk();
        return lines.get(found("/plans/([A-Z0-9-]+)/", target));
    }

    /** Follows the link of the next step; answers where it leads. */
    private String follow(String page) {
        var link = found("<a class=\"btn btn--main\" href=\"([^\"]+)\"", panel(page));
        assertThat(visitor.get(link)).hasStatusOk();
        return link;
    }

    private String panel(String page) {
        var text = Visitor.text(visitor.get(page));
        return text.substring(text.indexOf("id=\"next\""));
    }

    private static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static String results(Plan plan) {
        return "/plans/%s/results".formatted(plan.key());
    }

    private UUID first() {
        return ground.angles().getFirst();
    }
}
