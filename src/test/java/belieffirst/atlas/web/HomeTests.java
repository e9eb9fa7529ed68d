package belieffirst.atlas.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.atlas.Waiting;
import belieffirst.plan.Plan;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Guest;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Visitor;
import belieffirst.verdict.Lines;
import belieffirst.verdict.Trials;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

/** The page that one begins with names what waits, and nothing else. */
@EachHome(Waiting.class)
@ProductTest
class HomeTests {

    private final People people;
    private final Bench bench;
    private final Trials trials;
    private final MockMvcTester client;
    private final Server server;
    private final Member owner;
    private final BeanFactory beans;

    HomeTests(People people, Bench bench, BeanFactory beans, MockMvcTester client, Server server) {
        this.people = people;
        this.bench = bench;
        this.trials = new Trials(beans);
        this.client = client;
        this.server = server;
        this.owner = people.newOrganization().owner();
        this.beans = beans;
    }

    @Test
    void teachesWhereNothingIsPlannedYet() {
        assertThat(home(owner)).contains("Plan your first test").doesNotContain("Nothing to do", "wait for");
    }

    @Test
    void namesDraftsTheLatestFirst() {
        var ground = bench.lay(owner, 2);
        var first = bench.draft(owner, ground).plan();
        assertThat(home(owner)).contains("1 draft to finish", first.key());

        for (var more = 0; more < 6; more++) {
            bench.draft(owner, ground);
        }

        assertThat(home(owner)).contains("7 drafts to finish", "See all").doesNotContain(first.key());
    }

    @Test
    void namesAVerdictThatNeedsADecisionWhileItsPlanIsOpen() {
        var plan = trials.compiled(owner, bench.lay(owner, 2));
        assertThat(home(owner)).contains("Nothing to do right now");

        trials.take(owner, plan, 12);

        assertThat(home(owner)).contains("1 verdict needs a decision", plan.key(), "” won.");
        archive(plan);
        assertThat(home(owner)).contains("Nothing to do right now");
    }

    @Test
    void namesARunningPlanWhoseResultsStopped() {
        var ground = bench.lay(owner, 2);
        var plan = new Lines(beans, owner, ground).claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        assertThat(home(owner)).contains("Nothing to do right now");

        trials.take(owner, plan, 8, 10, 3);

        assertThat(home(owner))
                .contains("1 running plan has no fresh results", plan.key(), "The last results are from");
    }

    @Test
    void countsAdsThatBelongToNoPlan() {
        bench.draft(owner, bench.lay(owner, 2));
        var sent = api().post("/api/results", """
                {"rows": [{"ad_id": "7", "ad_name": "Somebody’s ad", "day": "2026-05-01", "spend": "3.00", "currency": "USD"}]}""");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(200);

        assertThat(home(owner)).contains("1 ad belongs to no plan", "Match them");
    }

    @Test
    void showsNothingOfOtherOrganizations() {
        bench.draft(owner, bench.lay(owner, 2));

        assertThat(home(people.newOrganization().owner()))
                .contains("Plan your first test")
                .doesNotContain("draft to finish");
        assertThat(new Guest(client).get("/")).hasRedirectedUrl("/sign-in");
    }

    private void archive(Plan plan) {
        assertThat(api().send("DELETE", "/api/plans/" + plan.id(), "", "If-Match", "*")
                        .statusCode())
                .isBetween(200, 204);
    }

    private Api api() {
        return server.api(people.token(owner));
    }

    private String home(Member member) {
        return HtmlUtils.htmlUnescape(Visitor.text(new Visitor(client, member).get("/")))
                .replaceAll("\\s+", " ");
    }
}
