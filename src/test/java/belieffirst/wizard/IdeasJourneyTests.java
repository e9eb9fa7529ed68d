package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.Minds;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Angles on request, in a real browser. */
@ProductTest
class IdeasJourneyTests {

    private final People people;
    private final Minds minds;
    private final Plans plans;
    private final Member owner;
    private final String key;
    private final Page page;

    IdeasJourneyTests(Browser browser, Bench bench, People people, Minds minds, Plans plans) {
        this.people = people;
        this.minds = minds;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.key = bench.draft(owner, bench.lay(owner, 2)).plan().key();
        this.page = browser.signIn(browser.visitor(), owner);
        page.navigate("/plans/%s/angles".formatted(key));
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void showsTheFirstCardBeforeTheLastIsSentAndTakesItMeanwhile() {
        var gate = new CountDownLatch(1);
        minds.give(
                owner,
                Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)).waitingBefore(1, gate));
        page.reload();
        page.getByLabel("How many").fill("3");

        press("Suggest angles");
        assertThat(card("Belief 0")).isVisible();
        assertThat(cards()).hasCount(1);
        assertThat(page.locator("[data-cards]")).hasAttribute("aria-busy", "true");
        press("Add to the plan: Belief 0");
        assertThat(page.locator("#so-far h2").filter(named("Belief 0"))).isVisible();
        assertThat(cards()).hasCount(0);
        assertThat(gate.getCount()).as("the model still writes").isEqualTo(1);

        gate.countDown();
        assertThat(card("Belief 2")).isVisible();
        assertThat(page.getByText("3 suggestions are here.")).isVisible();
        assertThat(page.locator("[data-cards]")).hasAttribute("aria-busy", "false");
        assertThat(details().angles())
                .extracting(PlanDetails.TestedAngle::name)
                .endsWith("Belief 0")
                .hasSize(3);
    }

    @Test
    void goesOnWithTheStepAfterACardWasTaken() {
        minds.give(owner, Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)));
        page.getByLabel("How many").fill("3");
        press("Suggest angles");
        assertThat(page.getByText("3 suggestions are here.")).isVisible();

        card("Belief 1").getByText("Not this").click();
        card("Belief 1").getByLabel("Why not?").fill("Too clever");
        card("Belief 1").getByRole(AriaRole.BUTTON, button("Dismiss")).click();
        assertThat(cards()).hasCount(2);
        card("Belief 0").getByText("Edit, then add").click();
        card("Belief 0").getByLabel("Name").fill("Stairs speak");
        card("Belief 0").getByRole(AriaRole.BUTTON, button("Add as edited")).click();
        assertThat(cards()).hasCount(1);
        press("Continue");

        assertThat(page.getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName("Which templates will carry them?")))
                .isVisible();
        assertThat(details().angles()).extracting(PlanDetails.TestedAngle::name).endsWith("Stairs speak");
    }

    @Test
    void stopsAndKeepsWhatCame() {
        var gate = new CountDownLatch(1);
        minds.give(
                owner,
                Said.ideas(Minds.angle(0), Minds.angle(1), Minds.angle(2)).waitingBefore(1, gate));
        page.reload();

        press("Suggest angles");
        assertThat(card("Belief 0")).isVisible();
        press("Stop");

        assertThat(page.getByText("Stopped. What came before stays.")).isVisible();
        assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Suggest more")))
                .isVisible();
        gate.countDown();
        page.reload();
        assertThat(card("Belief 0")).isVisible();
    }

    @Test
    void saysAtTheButtonThatTheConnectionToTheModelBroke() {
        minds.give(owner, Said.ideas(Minds.angle(0)).cutOff());
        page.reload();

        press("Suggest angles");

        assertThat(page.locator("[data-notes]").getByText("The connection to the model broke"))
                .isVisible();
        assertThat(card("Belief 0")).isVisible();
        Patience.until(
                Duration.ofSeconds(5),
                "the button is there again",
                () -> page.getByText("Suggest more").isVisible());
    }

    private void press(String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private Locator cards() {
        return page.locator("[data-card]");
    }

    private Locator card(String name) {
        return cards().filter(named(name));
    }

    private static Locator.FilterOptions named(String name) {
        return new Locator.FilterOptions().setHasText(name);
    }

    private static Locator.GetByRoleOptions button(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private PlanDetails details() {
        return people.as(owner, () -> plans.get(key));
    }
}
