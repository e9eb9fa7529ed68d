package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** The undo of what was archived or removed: the next page names it, and takes it back with one press. */
@ProductTest
class UndoJourneyTests {

    private final Browser browser;
    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;

    UndoJourneyTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsAPlanBack(boolean scripts) {
        var plan = bench.draft(owner, ground).plan();
        var page = open(scripts, "/plans/" + plan.key());

        page.getByText("rename, duplicate, archive").click();
        press(page, "Archive");
        assertThat(said(page)).containsText("Archived “%s”.".formatted(plan.name()));
        undoByKeyboard(page);

        assertThat(said(page)).hasText("The plan is back.");
        page.reload();
        assertThat(said(page)).isEmpty();
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void putsAnAngleBackWhereItStood(boolean scripts) {
        var plan = bench.draft(owner, ground).plan();
        var page = open(scripts, "/plans/%s/angles".formatted(plan.key()));

        press(page, "Remove Early sign 1 from this plan");
        assertThat(said(page)).containsText("Removed “Early sign 1” from this plan.");
        assertThat(names(page)).hasText(new String[] {"Early sign 0", "Early sign 2"});
        undoByKeyboard(page);

        assertThat(names(page)).hasText(new String[] {"Early sign 0", "Early sign 1", "Early sign 2"});
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsAnEntryBackAndLinksAPersonaAgain(boolean scripts) {
        var page = open(scripts, "/library/offers/" + ground.offer());

        press(page, "Archive");
        assertThat(said(page)).containsText("Archived “Up to 35% off”.");
        undoByKeyboard(page);
        assertThat(said(page)).hasText("This offer is back.");

        page.navigate("/library/products/" + ground.product());
        if (page.getByLabel("Unlink Owner of an old big dog").count() == 0) {
            press(page, "Make Owner of an old big dog primary");
        }
        press(page, "Unlink Owner of an old big dog");
        assertThat(said(page)).containsText("Unlinked “Owner of an old big dog”.");
        undoByKeyboard(page);
        assertThat(page.getByLabel("Unlink Owner of an old big dog")).isVisible();
        assertThat(page.getByText("Primary", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.context().close();
    }

    private Page open(boolean scripts, String address) {
        var page = browser.signIn(browser.visitor(options -> options.setJavaScriptEnabled(scripts)), owner);
        page.navigate(address);
        return page;
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void undoByKeyboard(Page page) {
        var undo = said(page).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Undo"));
        undo.focus();
        page.keyboard().press("Enter");
    }

    private static Locator said(Page page) {
        return page.locator(".said[role=status]");
    }

    private static Locator names(Page page) {
        return page.locator(".angles h2");
    }
}
