package belieffirst.wizard.list;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Cursor;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanFilter;
import belieffirst.plan.PlanSummary;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The actions on several plans of the list at once. */
@ProductTest
class PlanListActionsTests {

    private final People people;
    private final Bench bench;
    private final Plans plans;
    private final Team team;
    private final Groundwork ground;
    private final Visitor owner;
    private final MockMvcTester client;

    PlanListActionsTests(MockMvcTester client, People people, Bench bench, Plans plans) {
        this.client = client;
        this.people = people;
        this.bench = bench;
        this.plans = plans;
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), 2);
        this.owner = new Visitor(client, team.owner());
    }

    @Test
    void archivesSeveralAndBringsThemBack() {
        var first = begun();
        var second = begun();
        var kept = begun();

        var archived =
                owner.post("/plans/several", "act", "archive", "plan", first.id(), "plan", second.id(), "phase", "1");
        assertThat(archived).hasRedirectedUrl("/plans?phase=1");
        assertThat(said(archived))
                .contains(first.key(), second.key(), " are archived.")
                .doesNotContain(kept.key());
        assertThat(names(false)).containsExactly(kept.key());

        var back = owner.post("/plans/several", "act", "restore", "plan", first.id(), "plan", second.id());
        assertThat(said(back)).endsWith(" are back.");
        assertThat(names(false)).hasSize(3);
        assertThat(said(owner.post("/plans/several", "act", "restore", "plan", first.id())))
                .isEqualTo("Nothing had to be changed.");
    }

    @Test
    void namesThreeOfManyAndCountsTheOthers() {
        var chosen = new ArrayList<Object>(List.of("act", "archive"));
        for (var i = 0; i < 5; i++) {
            chosen.addAll(List.of("plan", begun().id()));
        }

        assertThat(said(owner.post("/plans/several", chosen.toArray()))).endsWith(" and 2 others are archived.");
        assertThat(names(false)).isEmpty();
    }

    @Test
    void duplicatesSeveralAndNumbersTheCopies() {
        var plan = begun();

        for (var i = 0; i < 3; i++) {
            owner.post("/plans/several", "act", "duplicate", "plan", plan.id());
        }
        var copy = copies().getFirst();
        owner.post("/plans/several", "act", "duplicate", "plan", copy.id());

        assertThat(copies().stream().map(line -> line.name().replace(plan.name(), "")))
                .containsExactly(" (copy 4)", " (copy 3)", " (copy 2)", " (copy)");
    }

    @Test
    void changesNothingWhereOnePlanIsNotOfTheOrganization() {
        var mine = begun();
        var other = people.newOrganization().owner();
        var theirs = bench.begin(other, bench.lay(other, 2)).plan();

        for (var act : List.of("archive", "duplicate", "restore")) {
            for (var foreign : List.of(theirs.id().value(), UUID.randomUUID())) {
                assertThat(owner.post("/plans/several", "act", act, "plan", mine.id(), "plan", foreign))
                        .hasStatus(HttpStatus.CONFLICT)
                        .bodyText()
                        .contains("One of these plans is not in your organization. Nothing was changed");
            }
        }
        assertThat(names(false)).containsExactly(mine.key());
        assertThat(names(true)).isEmpty();
        assertThat(names(other, false)).containsExactly(theirs.key());
    }

    @Test
    void refusesWhatIsNotChosen() {
        assertThat(owner.post("/plans/several", "act", "archive")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(owner.post("/plans/several", "act", "delete", "plan", begun().id()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(new Visitor(client, team.viewer()).post("/plans/several", "act", "archive", "plan", begun().id()))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void answersARefusalOnTheListAndKeepsTheTicks() {
        var plans = IntStream.range(0, 21).mapToObj(_ -> begun()).toList();
        var form = new ArrayList<Object>(List.of("act", "duplicate", "phase", "1"));
        plans.forEach(plan -> form.addAll(List.of("plan", plan.id())));

        var refused = owner.post("/plans/several", form.toArray());

        assertThat(refused).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(refused)
                .bodyText()
                .contains(
                        "href=\"#several\"",
                        "Duplicate at most 20 at once.",
                        "value=\"%s\" checked".formatted(plans.getFirst().id()));
        assertThat(refused).bodyText().contains("name=\"phase\" value=\"1\"");
    }

    private Plan begun() {
        return bench.begin(team.owner(), ground).plan();
    }

    private List<PlanSummary> copies() {
        return lines(team.owner(), false).stream()
                .filter(line -> line.name().contains("(copy"))
                .toList();
    }

    private List<String> names(boolean archived) {
        return names(team.owner(), archived);
    }

    private List<String> names(Member member, boolean archived) {
        return lines(member, archived).stream().map(line -> line.key()).toList();
    }

    private List<PlanSummary> lines(Member member, boolean archived) {
        var all =
                new PlanFilter(new PlanFilter.Subject(null, null, null), null, null, null, archived, Cursor.START, 50);
        return people.as(member, () -> plans.list(all)).items();
    }

    private static String said(MvcTestResult answer) {
        return String.valueOf(
                RequestContextUtils.getOutputFlashMap(answer.getRequest()).get("said"));
    }
}
