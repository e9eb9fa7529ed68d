package belieffirst.wizard.brief;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way of a brief: read, copied, printed, shared with somebody who never signs in, and taken back. */
@ProductTest
class BriefJourneyTests {

    private final Browser browser;
    private final Member owner;
    private final Plan plan;

    BriefJourneyTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.owner = people.newOrganization().owner();
        var ground = bench.lay(owner, 2);
        bench.change(owner, "products", ground.product(), Map.of("banned_terms", List.of("Wuffes")));
        this.plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
    }

    @Test
    void isCopiedSharedOpenedAndRevoked() {
        var page = brief(true);
        press(page, "Copy code of ad 1");
        assertThat(copied(page)).matches("[A-Z0-9~]+");
        press(page, "Copy as Markdown");
        assertThat(copied(page)).startsWith("# Brief: Stairs").contains("Wuffes");

        press(page, "Create link");
        var address = page.getByLabel("The new link").inputValue();
        var guest = browser.visitor();
        guest.navigate(address);
        assertThat(guest.getByText("Wuffes")).isVisible();
        assertThat(guest.getByRole(AriaRole.NAVIGATION)).hasCount(0);
        assertThat(guest.context().cookies()).isEmpty();

        page.navigate("/plans/%s/brief".formatted(plan.key()));
        assertThat(page.getByText(address)).hasCount(0);
        page.locator("summary")
                .filter(new Locator.FilterOptions().setHasText("Revoke"))
                .click();
        press(page, "Yes, revoke the link to version 1");
        assertThat(page.getByText("The link is revoked.")).isVisible();
        guest.reload();
        assertThat(guest.getByText("This link does not work.")).isVisible();
        guest.context().close();
        page.context().close();
    }

    /** Where the clipboard is out of reach, as over plain HTTP, the text is copied as a chosen one. */
    @Test
    void copiesWithoutTheClipboardOfSecurePages() {
        var page = brief(true);
        page.evaluate("""
                Object.defineProperty(navigator, 'clipboard', {value: undefined});
                document.execCommand = command => { window.taken = command + ' ' + document.activeElement.value; return true; };
                """);

        press(page, "Copy code of ad 1");

        page.waitForFunction("window.taken");
        assertThat((String) page.evaluate("window.taken")).startsWith("copy WP~");
        page.context().close();
    }

    @Test
    void offersNoCopyingWithoutScripts() {
        var page = brief(false);

        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download Markdown")))
                .isVisible();
        assertThat(page.locator("[data-copy]:visible")).hasCount(0);
        page.context().close();
    }

    /** Which version it is stands on each page, and what belongs to the screen on none. */
    @Test
    void isPrintedByAngle() {
        var page = brief(true);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".brief__running")).isVisible();
        assertThat(page.getByText("Share without sign-in")).isHidden();
        assertThat(page.locator(".brief__running").evaluate("each => getComputedStyle(each).display"))
                .isEqualTo("table-header-group");
        assertThat(page.locator(".brief__angle").first().evaluate("each => getComputedStyle(each).breakBefore"))
                .isEqualTo("page");
        page.context().close();
    }

    private Page brief(boolean scripts) {
        var page = browser.visitor(options ->
                options.setJavaScriptEnabled(scripts).setPermissions(List.of("clipboard-read", "clipboard-write")));
        browser.signIn(page, owner).navigate("/plans/%s/brief".formatted(plan.key()));
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    private static String copied(Page page) {
        page.waitForFunction("navigator.clipboard.readText().then(text => text.length > 0)");
        assertThat(page.getByText("Copied", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        return (String) page.evaluate("navigator.clipboard.readText()");
    }
}
