package belieffirst.verdict.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.plan.goal.SetUp;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Pressed steps: what they say and make of angles, and what comes of a second press. */
@ProductTest
class PressedAgainTests {

    private final People people;
    private final Bench bench;
    private final Angles angles;
    private final Plans plans;
    private final Trials trials;
    private final Lines lines;
    private final Visitor visitor;
    private final Member owner;
    private final Groundwork ground;

    PressedAgainTests(People people, Bench bench, BeanFactory beans, MockMvcTester client) {
        this.people = people;
        this.bench = bench;
        this.angles = beans.getBean(Angles.class);
        this.plans = beans.getBean(Plans.class);
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        this.ground = bench.lay(owner, 2);
        this.lines = new Lines(beans, owner, ground);
    }

    @Test
    void saysBesideThePressAndAfterItWhatBecomesOfAWinnerThatDidNotHold() {
        var plan = lines.claimed(Phase.CONFIRMATION, SetUp.AD_SET_PER_AD);
        bench.judge(owner, angle(0), AngleStatus.WINNER, null);
        lines.aim(plan, "5.00");
        trials.take(owner, plan, 1);

        assertThat(page(plan)).contains("it is a loser in those plans too", "You can set it back");
        var answer = visitor.post(next(plan), "move", "other_angles");

        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("said")))
                .contains("lost; its evidence stays on record. The plan is completed.");
        assertThat(status(0)).isEqualTo(AngleStatus.LOSER);
    }

    @Test
    void makesNoOtherAngleAWinnerThanTheOneThatWasChosen() {
        var plan = won();
        assertThat(page(plan)).contains("becomes a winner");

        assertThat(visitor.post(next(plan), "move", "go_on", "angle_id", angle(1).toString()))
                .hasStatus(409);
        assertThat(status(0)).isEqualTo(AngleStatus.TESTING);
        assertThat(lines.status(plan)).isEqualTo(Status.RUNNING);
        assertThat(visitor.post(next(plan), "move", "go_on", "angle_id", angle(0).toString()))
                .hasStatus(303);
    }

    @Test
    void beginsOnePlanHoweverOftenItIsPressed() {
        var plan = won();

        visitor.post(next(plan), "move", "go_on");
        var again = Visitor.target(visitor.post(next(plan), "move", "go_on"));

        assertThat(children(plan))
                .singleElement()
                .satisfies(child -> assertThat(again).isEqualTo("/plans/" + child.key()));
    }

    @Test
    void beginsOneOfAnotherPhaseToo() {
        var plan = lines.compiled(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);

        var first = Visitor.target(visitor.post(next(plan), "phase_id", "2"));
        var again = Visitor.target(visitor.post(next(plan), "phase_id", "2"));

        assertThat(again).isEqualTo(first);
        assertThat(children(plan)).hasSize(1);
    }

    @Test
    void endsATestOfWhichTheNextPlanIsThere() {
        var plan = won();
        goOn(plan, Phase.CONFIRMATION, 0);

        assertThat(page(plan)).contains("Open " + children(plan).getFirst().key(), "End this test");
        assertThat(visitor.post("/plans/%s/results/end".formatted(plan.key()))).hasStatus(303);
        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void doesNotTakeARematchForATestOfOtherAngles() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        goOn(plan, Phase.DISCOVERY, 0);
        trials.take(owner, plan, 2);

        assertThat(page(plan)).contains("Test other angles").doesNotContain("Open ");
    }

    private Plan won() {
        var plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        trials.take(owner, plan, 12);
        return plan;
    }

    private void goOn(Plan plan, Phase phase, int angle) {
        var one = Map.of(Layer.ANGLE, List.of(angle(angle).toString()));
        people.as(owner, () -> plans.goOn(plan.id(), phase, one, "", Plans.adsEach(phase)));
    }

    private List<PlanDetails.Kin> children(Plan plan) {
        return lines.get(plan.key()).lineage().children();
    }

    /** The panel of the next step, on the plan's own page. */
    private String page(Plan plan) {
        var text = Visitor.text(visitor.get("/plans/" + plan.key()));
        return text.substring(text.indexOf("id=\"next\"")).replaceAll("\\s+", " ");
    }

    private static String next(Plan plan) {
        return "/plans/%s/next".formatted(plan.key());
    }

    private UUID angle(int place) {
        return ground.angles().get(place);
    }

    private AngleStatus status(int place) {
        return people.as(owner, () -> angles.get(angle(place))).status();
    }
}
