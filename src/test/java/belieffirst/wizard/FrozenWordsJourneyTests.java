package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words of beliefs on the pages: those that were tested stay, and of two who edit one belief both see both versions. */
@ProductTest
class FrozenWordsJourneyTests {

    private final Browser browser;
    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final Member owner;
    private final Groundwork ground;

    FrozenWordsJourneyTests(Browser browser, Bench bench, People people, Plans plans) {
        this.browser = browser;
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aTestedBeliefIsRewordedAsANewOne(boolean scripts) {
        var compiled = bench.draft(owner, ground).plan();
        bench.compile(owner, compiled.id());
        var key = bench.draft(owner, ground).plan().key();
        var page = open(scripts, key);

        edit(page, "Cats love it.");

        assertThat(page.locator(".angle__belief").first()).hasText("Cats love it.");
        assertThat(details(key).angles().getFirst().id())
                .isNotEqualTo(ground.angles().getFirst());
        assertThat(details(compiled.key()).angles().getFirst().beliefStatement())
                .contains("before a dog is old");
        page.navigate("/library/angles/" + ground.angles().getFirst());
        assertThat(page.getByText("Reworded since.")).isVisible();
        page.getByText("See the new angle").click();
        page.locator("main .push").first().click();
        assertThat(page.locator("textarea").first()).hasValue("Cats love it.");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ofTwoWhoEditOneBothVersionsAreShown(boolean scripts) {
        var key = bench.draft(owner, ground).plan().key();
        var first = open(scripts, key);
        var second = open(scripts, key);

        edit(first, "Cats love it.");
        edit(second, "Dogs love it.");

        assertThat(heading(second, key + " changed while you worked on it")).isVisible();
        assertThat(second.getByText("You changed it in another window")).isVisible();
        assertThat(second.getByText("Cats love it.")).isVisible();
        assertThat(second.getByText("Dogs love it.")).isVisible();
        press(second, "Save these");
        assertThat(second.locator(".angle__belief").first()).hasText("Dogs love it.");
        first.context().close();
        second.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aReadyPlanSaysWhatAChangeWithdraws(boolean scripts) {
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        var page = open(scripts, plan.key());

        assertThat(page.getByText("A change here withdraws version 1")).isVisible();
        page.context().close();
    }

    private Page open(boolean scripts, String key) {
        var page = browser.signIn(browser.visitor(options -> options.setJavaScriptEnabled(scripts)), owner);
        page.navigate("/plans/%s/angles".formatted(key));
        return page;
    }

    private static void edit(Page page, String belief) {
        page.locator(".angles details summary").first().click();
        page.locator(".angles details textarea").first().fill(belief);
        page.locator(".angles")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Save angle"))
                .first()
                .click();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private PlanDetails details(String key) {
        return people.as(owner, () -> plans.get(key));
    }
}
