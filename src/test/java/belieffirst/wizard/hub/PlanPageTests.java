package belieffirst.wizard.hub;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Cursor;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.AdCode;
import belieffirst.plan.run.AdReport;
import belieffirst.plan.run.AdState;
import belieffirst.plan.run.RunAds;
import belieffirst.testing.Bench;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of a plan, from a draft to a plan that runs. */
@ProductTest
class PlanPageTests {

    private final Bench bench;
    private final Makers makers;
    private final People people;
    private final RunAds ads;
    private final Member owner;
    private final Visitor visitor;

    PlanPageTests(MockMvcTester client, Bench bench, Makers makers, People people, RunAds ads) {
        this.bench = bench;
        this.makers = makers;
        this.people = people;
        this.ads = ads;
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void leadsADraftToItsOpenQuestion() {
        var draft = bench.begin(owner, bench.lay(owner, 2)).plan();

        var page = page(draft, "");

        assertThat(state(page)).isEqualTo("Finish");
        assertThat(page).contains("1 of 8 questions are answered.", "Go on: Which product are we testing?");
        assertThat(page).doesNotContain(draft.key() + "/launch\"", draft.key() + "/results\"");
    }

    @Test
    void handsACompiledPlanOver() {
        var plan = compiled();

        var page = page(plan, "");

        assertThat(state(page)).isEqualTo("Hand over");
        assertThat(page)
                .contains("Hand over 6 ads", "Send the brief", "Launch the ads", "Use the names", "Start production");
        assertThat(page.indexOf("sha256:")).isGreaterThan(page.indexOf("Developers"));
        assertThat(about(page))
                .contains("Discovery", "Owner of an old big dog", "Keep him moving", "Set goals", "Up to 35% off");
    }

    @Test
    void handsAPlanOverWhileItsAdsAreMade() {
        var draft = bench.draft(owner, bench.lay(owner, 2)).plan();
        var plan = makers.claim(owner, draft.id()).plan();

        var page = page(plan, "");

        assertThat(state(page)).isEqualTo("Hand over");
        assertThat(page)
                .contains("Send the brief", "0 of 6 ads made", "Import results", "Enter results by hand")
                .contains("Cancel production");
    }

    @Test
    void waitsForResultsOnceAllAdsAreMade() {
        var draft = bench.draft(owner, bench.lay(owner, 2)).plan();
        var claimed = makers.claim(owner, draft.id());
        people.as(
                owner,
                () -> ads.of(claimed.run().id(), Cursor.START, 10).items().stream()
                        .map(ad -> ads.report(
                                claimed.run().id(),
                                new AdCode(ad.code()),
                                new AdReport(AdState.MADE, null, null),
                                null))
                        .toList());

        var page = page(claimed.plan(), "");

        assertThat(state(page)).isEqualTo("Wait for results");
        assertThat(page).contains("Waiting for results", "Import results", "Enter results by hand");
    }

    @Test
    void keepsTheAddressesOfVersionsAndActivity() {
        var plan = compiled();
        var path = "/plans/" + plan.key();

        assertThat(visitor.get(path + "/versions?from=1&to=1"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(path + "/history?from=1&to=1");
        assertThat(visitor.get(path + "/activity")).hasRedirectedUrl(path + "/history#done");
        assertThat(page(plan, "/history?from=1&to=1")).contains("Version 1", "Nothing changed.", "added", "Developers");
    }

    @Test
    void bringsAnArchivedPlanBack() {
        var plan = compiled();
        visitor.post("/plans/%s/archive".formatted(plan.key()));

        assertThat(page(plan, ""))
                .contains("This plan is archived", "Bring it back")
                .doesNotContain("Hand over 6 ads");
    }

    private Plan compiled() {
        var plan = bench.draft(owner, bench.lay(owner, 2)).plan();
        bench.compile(owner, plan.id());
        return plan;
    }

    private String page(Plan plan, String part) {
        return Visitor.text(visitor.get("/plans/" + plan.key() + part));
    }

    private static String state(String page) {
        return page.replaceFirst("(?s).*<li[^>]*aria-current=\"step\"[^>]*>([^<]*)<.*", "$1")
                .strip();
    }

    private static String about(String page) {
        return page.substring(page.indexOf("About this plan"));
    }
}
