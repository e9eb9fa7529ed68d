package belieffirst.wizard.angle;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@ProductTest
class AnglesStepTests {

    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;
    private final String key;
    private final String path;

    AnglesStepTests(MockMvcTester client, Bench bench, People people, Plans plans) {
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.visitor = new Visitor(client, owner);
        this.key = bench.draft(owner, ground).plan().key();
        this.path = "/plans/" + key;
    }

    @Test
    void addsEveryPastedLineOrNone() {
        var bad = visitor.post(path + "/angles/paste", "version", version(), "pasted", "A\tIt hurts at dawn\nB\t");
        assertThat(bad).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Angle 2: Belief", "dawn");
        assertThat(visitor.get("/library/angles?q=dawn")).bodyText().doesNotContain("It hurts at dawn");

        var good =
                visitor.post(path + "/angles/paste", "version", version(), "pasted", "A\tIt hurts at dawn\nB\tOr not");
        assertThat(good).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(details().angles())
                .extracting(PlanDetails.TestedAngle::name)
                .endsWith("A", "B")
                .hasSize(5);
    }

    @Test
    void saysHowManyWereAddedAndWhichShareAName() {
        var added = visitor.post(
                path + "/angles/paste", "version", version(), "pasted", "Early sign 0\tIt hurts at dawn\nB\tOr not");

        assertThat(added.getMvcResult().getFlashMap().get("said")).isEqualTo("2 angles added.");
        assertThat(Visitor.text(visitor.get(path + "/angles")).split("Another angle has this name", -1))
                .hasSize(3);
    }

    @Test
    void showsPastedLinesBeforeItAddsThem() {
        var shown = visitor.post(
                path + "/angles/preview", "version", version(), "pasted", "A\tIt hurts at dawn\tSo they say\nB\t");
        assertThat(shown)
                .hasStatusOk()
                .bodyText()
                .contains("2 angles, not added yet", "<td>It hurts at dawn</td>", "<td>So they say</td>", "! Missing");
        assertThat(details().angles()).hasSize(3);
        assertThat(visitor.post(path + "/angles/preview", "version", version(), "pasted", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Paste 1 to 30 lines");
    }

    @Test
    void previewsNothingOnAPlanThatSomebodyElseChanged() {
        assertThat(visitor.post(path + "/angles/preview", "version", version() - 1, "pasted", "A\tIt hurts\tSo"))
                .hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void movesAnglesUpAndDownAndOutOfThePlan() {
        var angles = ground.angles();

        press(angles.get(2), "up");
        assertThat(plan().design().angleIds()).containsExactly(angles.get(0), angles.get(2), angles.get(1));
        press(angles.get(0), "down");
        assertThat(plan().design().angleIds()).containsExactly(angles.get(2), angles.get(0), angles.get(1));
        press(angles.get(2), "up");
        press(angles.get(1), "down");
        press(angles.get(0), "remove");
        assertThat(plan().design().angleIds()).containsExactly(angles.get(2), angles.get(1));
        assertThat(visitor.get(path + "/angles")).bodyText().contains("Use an existing belief", "Early sign 0");
    }

    @Test
    void editsAnAngleAndReopensAReadyPlan() {
        bench.compile(owner, plan().id());

        var field = "angle-%s-".formatted(ground.angles().getFirst());
        visitor.post(
                path + "/angles/save",
                "version",
                version(),
                field + "name",
                "Bottom stair",
                field + "belief_statement",
                "He stops there first.",
                field + "explanation",
                "");

        assertThat(details().angles().getFirst().name()).isEqualTo("Bottom stair");
        assertThat(plan().lifecycle().compilation()).isNull();
    }

    private void press(UUID angle, String move) {
        var pressed =
                visitor.post("%s/angles/%s/%s".formatted(path, angle, move), "version", version(), "then", "stay");
        assertThat(pressed).hasRedirectedUrl(path + "/angles");
    }

    private PlanDetails details() {
        return people.as(owner, () -> plans.get(key));
    }

    private Plan plan() {
        return details().plan();
    }

    private int version() {
        return plan().revision().version();
    }
}
