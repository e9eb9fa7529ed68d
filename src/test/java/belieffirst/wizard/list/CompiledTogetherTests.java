package belieffirst.wizard.list;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.plan.run.Runs;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Several plans of the list, compiled at once under the rules of one. */
@ProductTest
class CompiledTogetherTests {

    private static final List<String> BELIEFS = List.of(
            "Stairs tell a dog's age before its muzzle does.",
            "Cheap powders never reach the joint.",
            "A vet looks at how he gets up.",
            "Rest makes the pain worse.",
            "Large breeds wear out sooner than their owners think.");

    private final People people;
    private final Bench bench;
    private final Plans plans;
    private final Runs runs;
    private final Team team;
    private final Groundwork ground;
    private final MockMvcTester client;
    private final Visitor owner;

    CompiledTogetherTests(MockMvcTester client, People people, Bench bench, Plans plans, Runs runs) {
        this.client = client;
        this.people = people;
        this.bench = bench;
        this.plans = plans;
        this.runs = runs;
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), BELIEFS.size());
        for (var i = 0; i < BELIEFS.size(); i++) {
            var words = Map.of("belief_statement", BELIEFS.get(i), "explanation", BELIEFS.get(i));
            bench.change(team.owner(), "angles", ground.angles().get(i), words);
        }
        this.owner = new Visitor(client, team.owner());
    }

    @Test
    void compilesEachThatNobodyHasToLookAtFirst() {
        var first = answered(ground);
        var second = answered(ground);

        var answer = compile(first, second);

        assertThat(answer).hasRedirectedUrl("/plans");
        assertThat(said(answer)).contains(first.key(), second.key()).endsWith(" are compiled.");
        assertThat(List.of(status(first), status(second))).containsOnly(Status.READY);
    }

    @Test
    void namesWhatEachOfTheOthersLacksAndLeadsThere() {
        var ready = answered(ground);
        var open = bench.begin(team.owner(), ground).plan();
        var warned = answered(ground.testing(ground.angles().subList(0, 1)));
        var running = answered(ground);
        bench.compile(team.owner(), running.id());
        people.as(team.owner(), () -> runs.claim(running.id()));

        var answer = compile(ready, open, warned, running);

        assertThat(said(answer)).contains(ready.key()).endsWith(" is compiled. 3 need a look first.");
        assertThat(List.of(status(ready), status(open), status(warned)))
                .containsExactly(Status.READY, Status.DRAFT, Status.DRAFT);
        assertThat(owner.get("/plans?left=%s&left=%s&left=%s&left=%s&left=nonsense"
                        .formatted(ready.id(), open.id(), warned.id(), running.id())))
                .bodyText()
                .contains(
                        "Not compiled: 3 plans",
                        "href=\"/plans/%s/product\"".formatted(open.key()),
                        "Still missing: a product, a persona",
                        "href=\"/plans/%s/review\"".formatted(warned.key()),
                        "This plan tests 1 angle; discovery does best with 5 to 7.",
                        "It is running.");
        assertThat(kept(answer))
                .contains(
                        open.id().toString(),
                        warned.id().toString(),
                        running.id().toString());
    }

    @Test
    void compilesTwentyAtMostAndNothingForAViewer() {
        var many = IntStream.range(0, CompiledTogether.MOST + 1)
                .mapToObj(_ -> bench.begin(team.owner(), ground).plan())
                .toArray(Plan[]::new);
        var viewer = new Visitor(client, team.viewer());

        assertThat(compile(many))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Compile at most 20 plans at once.");
        assertThat(owner.get("/plans")).bodyText().contains("value=\"compile\"");
        assertThat(viewer.get("/plans")).bodyText().doesNotContain("value=\"compile\"");
        assertThat(viewer.post("/plans/several", "act", "compile", "plan", many[0].id()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    private Plan answered(Groundwork tested) {
        return bench.draft(team.owner(), tested, 5).plan();
    }

    private MvcTestResult compile(Plan... chosen) {
        var form = new ArrayList<Object>(List.of("act", "compile"));
        for (var plan : chosen) {
            form.addAll(List.of("plan", plan.id()));
        }
        return owner.post("/plans/several", form.toArray());
    }

    private Status status(Plan plan) {
        return people.as(team.owner(), () -> plans.get(plan.id()))
                .plan()
                .lifecycle()
                .status();
    }

    private static String said(MvcTestResult answer) {
        return flash(answer, "said");
    }

    private static String kept(MvcTestResult answer) {
        return flash(answer, "typed");
    }

    private static String flash(MvcTestResult answer, String name) {
        return String.valueOf(
                RequestContextUtils.getOutputFlashMap(answer.getRequest()).get(name));
    }
}
