package belieffirst.wizard.hub;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Makers;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Forms of a plan's page that are refused: the page itself answers, with the error and with what was typed. */
@ProductTest
class RefusedFormsTests {

    private final Bench bench;
    private final Makers makers;
    private final People people;
    private final Plans plans;
    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;

    RefusedFormsTests(MockMvcTester client, Bench bench, Makers makers, People people, Plans plans) {
        this.bench = bench;
        this.makers = makers;
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void aNameIsRefusedBesideItsField() {
        var plan = bench.draft(owner, ground).plan();
        var longName = "x".repeat(201);

        for (var name : new String[] {" ", longName}) {
            assertThat(visitor.post(path(plan) + "/name", "version", version(plan), "name", name))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains(
                            "<title>Error: ",
                            "A name takes 1 to 200 characters.",
                            "href=\"#name\"",
                            "id=\"name-error\"")
                    .contains("questions are answered", "value=\"%s\"".formatted(name.strip()));
        }
        assertThat(visitor.post("/plans/WP-999/name", "version", 1, "name", "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aReasonIsAskedForBesideItsField() {
        var plan = running();

        assertThat(visitor.post(path(plan) + "/run/take-back", "reason", "y".repeat(1_001)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Say why production is cancelled", "href=\"#reason\"", "y".repeat(1_001), "ads made");
    }

    @Test
    void whatCannotBeDoneTwiceIsSaidOnThePlan() {
        var plan = running();

        assertThat(visitor.post(path(plan) + "/run/begin"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("This plan is in production", "href=\"#next\"", "ads made");
    }

    @Test
    void resultsOfACompletedPlanLeadToIt() {
        var plan = running();
        var spend = "spend_" + ground.angles().getFirst();
        assertThat(visitor.post(path(plan) + "/run", spend, "120.50")).hasRedirectedUrl(path(plan));

        assertThat(visitor.get(path(plan) + "/run"))
                .hasStatusOk()
                .bodyText()
                .contains(plan.key() + " is completed", path(plan) + "/results\"")
                .doesNotContain("Complete the plan");
        assertThat(visitor.post(path(plan) + "/run", spend, "99.25"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("No production of this plan is under way", "value=\"99.25\"", plan.key() + " is completed")
                .doesNotContain("Complete the plan");
    }

    private Plan running() {
        return makers.claim(owner, bench.draft(owner, ground).plan().id()).plan();
    }

    private int version(Plan plan) {
        return people.as(owner, () -> plans.get(plan.id())).plan().revision().version();
    }

    private static String path(Plan plan) {
        return "/plans/" + plan.key();
    }
}
