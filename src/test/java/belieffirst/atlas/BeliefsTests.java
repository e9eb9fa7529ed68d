package belieffirst.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.plan.Plans;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@EachHome
@ProductTest
class BeliefsTests {

    private static final Pattern NAME = Pattern.compile("<h2 class=\"ledger__name\"><a href=\"[^\"]*\">([^<]*)</a>");
    private static final Pattern NEXT = Pattern.compile("<a class=\"btn\" href=\"(/beliefs\\?[^\"]+)\">More beliefs");

    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final Beliefs beliefs;
    private final Member owner;
    private final Groundwork ground;
    private final UUID angle;
    private final Visitor visitor;

    BeliefsTests(MockMvcTester client, Bench bench, People people, Plans plans, Beliefs beliefs) {
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.beliefs = beliefs;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.angle = ground.angles().getFirst();
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void foldsThePlansOfABeliefThatMoreThanThreeTest() {
        for (var plan = 0; plan < 3; plan++) {
            bench.draft(owner, ground);
        }
        assertThat(visitor.get("/beliefs")).bodyText().doesNotContain("<details>");

        bench.draft(owner, ground);
        assertThat(visitor.get("/beliefs")).bodyText().contains("In 4 plans, up to");
        assertThat(visitor.get("/beliefs/" + angle)).bodyText().doesNotContain("In 4 plans, up to");
    }

    @Test
    void confirmsAWinnerOnlyByAPlanOfPhaseTwo() {
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        bench.judge(owner, angle, AngleStatus.WINNER, plan.id().value());
        assertThat(outcome()).isEqualTo(Outcome.WINNER);

        var child = people.as(
                owner,
                () -> plans.goOn(
                        plan.id(), Phase.CONFIRMATION, Map.of(Layer.ANGLE, List.of(angle.toString())), "", 10));
        bench.judge(owner, angle, AngleStatus.WINNER, child.plan().id().value());
        assertThat(outcome()).isEqualTo(Outcome.CONFIRMED);

        bench.judge(owner, angle, AngleStatus.TESTING, null);
        assertThat(outcome()).isEqualTo(Outcome.TESTING);
    }

    @Test
    void showsTheLineOfPlansAndWhoChangedItLastAndWhy() {
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        var child = people.as(
                owner,
                () -> plans.goOn(
                        plan.id(), Phase.CONFIRMATION, Map.of(Layer.ANGLE, List.of(angle.toString())), "", 10));
        bench.judge(owner, angle, AngleStatus.WINNER, plan.id().value());

        for (var page : List.of("/beliefs", "/beliefs/" + angle)) {
            assertThat(Visitor.text(visitor.get(page)))
                    .contains("Early sign 0", "Three of four ads sold.", "Winner", "Keep him moving")
                    .containsSubsequence(
                            "href=\"/plans/%s\"".formatted(plan.key()),
                            "1 Discovery",
                            "href=\"/plans/%s\"".formatted(child.plan().key()),
                            "2 Confirmation");
        }
    }

    @Test
    void pagesThroughAllBeliefsByName() {
        for (var i = 3; i < 120; i++) {
            bench.angle(owner, ground.job(), i);
        }

        var shown = new ArrayList<>(names("/beliefs"));
        assertThat(shown).hasSize(50);
        var second = next("/beliefs");
        shown.addAll(names(second));
        shown.addAll(names(next(second)));

        assertThat(shown).hasSize(120).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void narrowsByStatusBrandAndWords() {
        bench.judge(owner, angle, AngleStatus.LOSER, null);

        assertThat(names("/beliefs?status=loser")).containsExactly("Early sign 0");
        assertThat(names("/beliefs?status=untested")).containsExactly("Early sign 1", "Early sign 2");
        assertThat(names("/beliefs?q=SIGN 2")).containsExactly("Early sign 2");
        assertThat(names("/beliefs?brand=" + ground.brand())).hasSize(3);
        assertThat(names("/beliefs?brand=" + ground.product())).isEmpty();
    }

    @Test
    void changesTheStatusOnItsPageWithAReason() {
        var path = "/beliefs/%s/status".formatted(angle);

        var silent = visitor.post(path, "status", "winner", "reason", " ");
        assertThat(silent).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.text(silent)).contains("Say why, in a sentence", "<title>Error: ");
        assertThat(visitor.post(path, "status", "winner", "reason", "It sold.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(Visitor.text(visitor.get("/beliefs/" + angle))).contains("It sold.", "Winner");
        assertThat(visitor.post(path, "status", "loser", "reason", "It did not."))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void hidesAnotherOrganizationsBeliefs() {
        var others = people.newOrganization().owner();

        assertThat(people.as(others, () -> beliefs.find(angle))).isEmpty();
        assertThat(people.as(others, () -> beliefs.history(angle))).isEmpty();
    }

    private Outcome outcome() {
        return people.as(owner, () -> beliefs.find(angle)).orElseThrow().outcome();
    }

    private List<String> names(String path) {
        return NAME.matcher(Visitor.text(visitor.get(path)))
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    private String next(String path) {
        var link = NEXT.matcher(Visitor.text(visitor.get(path)));
        assertThat(link.find()).isTrue();
        return HtmlUtils.htmlUnescape(link.group(1));
    }
}
