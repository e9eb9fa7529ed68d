package belieffirst.wizard.list;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The saved views of the list of plans. */
@EachHome({PlanViews.class})
@ProductTest
class PlanViewsTests {

    private final Team team;
    private final MockMvcTester client;
    private final Visitor owner;

    PlanViewsTests(MockMvcTester client, People people, Bench bench) {
        this.team = people.newOrganization();
        this.client = client;
        this.owner = new Visitor(client, team.owner());
        bench.begin(team.owner(), bench.lay(team.owner(), 2));
    }

    @Test
    void areSavedShownChangedAndRemoved() {
        assertThat(save("Ready ones", "ready")).isEqualTo("/plans?status=ready&sort=cpa");
        assertThat(owner.get("/plans"))
                .bodyText()
                .contains("href=\"/plans?status=ready&amp;sort=cpa\"", "Ready ones")
                .doesNotContain("Remove this view", "Save this view");
        assertThat(owner.get("/plans?status=ready&sort=cpa"))
                .bodyText()
                .contains("Remove this view", "aria-current=\"true\"");
        assertThat(owner.get("/plans?status=draft")).bodyText().contains("Save this view");

        save("Ready ones", "running");
        assertThat(owner.get("/plans"))
                .bodyText()
                .contains("/plans?status=running&amp;sort=cpa")
                .doesNotContain("/plans?status=ready&amp;sort=cpa");

        assertThat(owner.post("/plans/views/remove", "name", "Ready ones")).hasRedirectedUrl("/plans");
        assertThat(owner.get("/plans")).bodyText().doesNotContain("Ready ones");
    }

    @Test
    void belongToOnePersonInOneOrganization() {
        save("Mine alone", "ready");
        var colleague = new Visitor(client, team.admin());

        assertThat(colleague.get("/plans")).bodyText().doesNotContain("Mine alone");
        assertThat(colleague.post("/plans/views/remove", "name", "Mine alone")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(owner.get("/plans")).bodyText().contains("Mine alone");
    }

    @Test
    void areTwentyAtMost() {
        for (var i = 1; i <= 20; i++) {
            save("View " + i, "ready");
        }

        assertThat(owner.post("/plans/views", "name", "One more", "status", "ready"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("You have 20 saved views");
        save("View 7", "draft");
        owner.post("/plans/views/remove", "name", "View 3");
        save("One more", "ready");
    }

    @Test
    void haveANameAndKeepOnlyWhatAListTakes() {
        assertThat(owner.post("/plans/views", "name", " ", "status", "ready"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(owner.post("/plans/views", "name", "x".repeat(61))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Visitor.target(
                        owner.post("/plans/views", "name", "Odd", "q", "a+b & c={d}", "other", "x", "cursor", "y")))
                .isEqualTo("/plans?q=a%2Bb%20%26%20c%3D%7Bd%7D");
    }

    private String save(String name, String status) {
        return Visitor.target(owner.post("/plans/views", "name", name, "status", status, "sort", "cpa"));
    }
}
