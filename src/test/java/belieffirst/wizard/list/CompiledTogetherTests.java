package belieffirst.wizard.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.kernel.Refusal;
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
import belieffirst.web.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    private final CompiledTogether compiled;
    private final Team team;
    private final Groundwork ground;
    private final MockMvcTester client;
    private final Visitor owner;

    CompiledTogetherTests(
            MockMvcTester client, People people, Bench bench, Plans plans, Runs runs, CompiledTogether compiled) {
        this.client = client;
        this.people = people;
        this.bench = bench;
        this.plans = plans;
        this.runs = runs;
        this.compiled = compiled;
        this.team = people.newOrganization();
        this.ground = worded(bench.lay(team.owner(), BELIEFS.size()));
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
        var archived = answered(ground);
        owner.post("/plans/several", "act", "archive", "plan", archived.id());

        var answer = compile(ready, open, warned, archived);

        assertThat(said(answer)).contains(ready.key()).endsWith(" is compiled. 3 need a look first.");
        assertThat(List.of(status(ready), status(open), status(warned), status(archived)))
                .containsExactly(Status.READY, Status.DRAFT, Status.DRAFT, Status.DRAFT);
        assertThat(owner.get("/plans?left=%s&left=%s&left=%s&left=nonsense"
                        .formatted(open.id(), warned.id(), archived.id())))
                .bodyText()
                .contains(
                        "Not compiled: 3 plans",
                        "href=\"/plans/%s/product\"".formatted(open.key()),
                        "Still missing: a product, a persona",
                        "href=\"/plans/%s/review\"".formatted(warned.key()),
                        "This plan tests 1 angle; discovery does best with 5 to 7.",
                        "It is archived: bring it back first.");
        assertThat(kept(answer))
                .contains(
                        open.id().toString(),
                        warned.id().toString(),
                        archived.id().toString());
    }

    @Test
    void leavesPlansAloneThatWereCompiled() {
        var ready = answered(ground);
        var waived = answered(ground.testing(ground.angles().subList(0, 1)));
        var running = answered(ground);
        List.of(ready, waived, running).forEach(plan -> bench.compile(team.owner(), plan.id()));
        people.as(team.owner(), () -> runs.claim(running.id()));

        var answer = compile(ready, waived, running);

        assertThat(said(answer))
                .contains(ready.key(), waived.key(), running.key())
                .endsWith(" were compiled already.")
                .doesNotContain("are compiled", "look");
        assertThat(kept(answer)).isEqualTo("null");
        assertThat(owner.get("/plans?left=%s&left=%s".formatted(waived.id(), running.id())))
                .bodyText()
                .doesNotContain("Not compiled");
        assertThat(said(compile(answered(ground), ready))).contains(" is compiled. ", " was compiled already.");
    }

    @Test
    void compilesAllOrNoneWhereAnotherRowChangesAfterTheLook() {
        var kept = answered(ground);
        var other = others();
        var warned = answered(other);

        refuses(
                kept,
                warned,
                () -> bench.change(team.owner(), "angles", other.angles().getFirst(), Map.of("explanation", "")));
        assertThat(status(warned)).isEqualTo(Status.DRAFT);
    }

    @Test
    void compilesAllOrNoneWhereAPlanChangesAfterTheLook() {
        var kept = answered(ground);
        var renamed = answered(ground);
        var running = answered(ground);
        bench.compile(team.owner(), running.id());

        refuses(kept, renamed, () -> bench.rename(team.owner(), renamed.id(), "Stairs first"));
        refuses(kept, running, () -> people.as(team.owner(), () -> runs.claim(running.id())));
    }

    /** Looks at both plans, lets somebody change something, and compiles what was seen. */
    private void refuses(Plan kept, Plan changed, Runnable meanwhile) {
        var seen = people.as(team.owner(), () -> List.of(plans.get(kept.id()), plans.get(changed.id())));
        meanwhile.run();

        assertThatThrownBy(() -> people.as(team.owner(), () -> compiled.compile(seen, Redirect.to("/plans"))))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessage(
                        "“%s” (%s) changed meanwhile. Nothing was compiled: load the list again.",
                        changed.name(), changed.key());
        assertThat(status(kept)).isEqualTo(Status.DRAFT);
    }

    @Test
    void compilesNoneWithAPlanOfAnotherOrganization() {
        var mine = answered(ground);
        var other = people.newOrganization().owner();

        assertThat(compile(mine, bench.begin(other, bench.lay(other, 2)).plan()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("One of these plans is not in your organization. Nothing was changed");
        assertThat(status(mine)).isEqualTo(Status.DRAFT);
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
                .contains("Compile at most 20 at once.");
        assertThat(compile(IntStream.rangeClosed(0, CompiledTogether.MOST)
                        .mapToObj(_ -> UUID.randomUUID())
                        .toArray()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(owner.get("/plans")).bodyText().contains("value=\"compile\"");
        assertThat(viewer.get("/plans")).bodyText().doesNotContain("value=\"compile\"");
        assertThat(viewer.post("/plans/several", "act", "compile", "plan", many[0].id()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    /** As many angles of the same job, which give no warning either. */
    private Groundwork others() {
        var angles = IntStream.range(0, BELIEFS.size())
                .mapToObj(number -> bench.angle(team.owner(), ground.job(), 10 + number))
                .toList();
        return worded(ground.testing(angles));
    }

    private Groundwork worded(Groundwork laid) {
        for (var i = 0; i < BELIEFS.size(); i++) {
            var words = Map.of("belief_statement", BELIEFS.get(i), "explanation", BELIEFS.get(i));
            bench.change(team.owner(), "angles", laid.angles().get(i), words);
        }
        return laid;
    }

    private Plan answered(Groundwork tested) {
        return bench.draft(team.owner(), tested, 5).plan();
    }

    private MvcTestResult compile(Plan... chosen) {
        return compile(Arrays.stream(chosen).map(Plan::id).toArray());
    }

    private MvcTestResult compile(Object... ids) {
        var form = new ArrayList<Object>(List.of("act", "compile"));
        for (var id : ids) {
            form.addAll(List.of("plan", id));
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
