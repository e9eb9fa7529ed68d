package belieffirst.wizard.list;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The thirtieth plan, found and put away by keyboard alone; and the same without scripts. */
@ProductTest
class PlanListJourneyTests {

    private static final int MOST = 60;

    private final Browser browser;
    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;

    PlanListJourneyTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
    }

    @Test
    void filtersAtOnceSortsSavesAndArchivesByKeyboard() {
        bench.begin(owner, ground);
        bench.begin(owner, ground);
        bench.compile(owner, bench.draft(owner, ground).plan().id());
        try (var page = browser.signIn(browser.visitor(), owner)) {
            page.navigate("/plans");
            assertThat(count(page)).hasText("3 plans");

            var status = page.getByLabel("Status");
            reach(page, status);
            page.keyboard().press("ArrowDown");
            assertThat(count(page)).hasText("2 plans");
            assertThat(page.locator("[data-found]")).hasText("2 plans");
            assertThat(status).isFocused();
            assertThat(page.url()).endsWith("/plans?status=draft");

            press(page, AriaRole.LINK, "Plan");
            page.waitForURL("**/plans?status=draft&sort=plan");
            assertThat(page.locator("th[aria-sort=ascending]")).containsText("Plan");

            press(page, AriaRole.BUTTON, "Choose all");
            assertThat(page.locator("[data-chosen]")).hasText("With 2 chosen:");
            press(page, AriaRole.BUTTON, "Archive");
            assertThat(page.locator(".said")).containsText("are archived.");
            assertThat(count(page)).hasText("0 plans");
            press(page, AriaRole.BUTTON, "Undo");
            assertThat(page.locator(".said")).containsText("are back.");
            assertThat(count(page)).hasText("2 plans");
            page.context().close();
        }
    }

    @Test
    void worksWithoutScriptsAndOnATelephone() {
        bench.begin(owner, ground);
        var options =
                browser.visitor(choices -> choices.setJavaScriptEnabled(false).setViewportSize(375, 700));
        try (var page = browser.signIn(options, owner)) {
            page.navigate("/plans");
            page.getByLabel("Order").selectOption("cpa");
            page.getByLabel("Status").selectOption("ready");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.getByText("No plan fits.")).isVisible();

            page.navigate("/plans");
            page.locator("input[name=plan]").check();
            page.getByText("Duplicate", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(count(page)).hasText("2 plans");
            assertThat(page.locator("main")).containsText("(copy)");
            page.context().close();
        }
    }

    private static Locator count(Page page) {
        return page.locator("[data-count]");
    }

    private static void press(Page page, AriaRole role, String name) {
        reach(
                page,
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true))
                        .last());
        page.keyboard().press("Enter");
    }

    private static void reach(Page page, Locator wanted) {
        var found = wanted.elementHandle();
        for (var pressed = 0; pressed < MOST; pressed++) {
            if (Boolean.TRUE.equals(found.evaluate("found => found === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not reach %s on %s".formatted(wanted, page.url()));
    }
}
