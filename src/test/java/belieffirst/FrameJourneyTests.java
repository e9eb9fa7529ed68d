package belieffirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The navigation: at the side of a desk, and a panel that opens on a telephone. */
@ProductTest
class FrameJourneyTests {

    private static final List<String> PLACES =
            List.of("Home", "Plans", "Beliefs", "Map", "Phases", "Results", "Library", "Settings", "Help");

    private final Browser browser;
    private final Member owner;

    FrameJourneyTests(Browser browser, People people) {
        this.browser = browser;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void standsAtTheSideAndMarksThePlace() {
        try (var page = browser.signIn(browser.visitor(), owner)) {
            page.navigate("/plans");

            assertThat(navigation(page).getByRole(AriaRole.LINK)).hasText(PLACES.toArray(String[]::new));
            assertThat(page.locator("[aria-current=page]")).hasText("Plans");
            assertThat(button(page, "Menu")).isHidden();
            assertThat(page.locator("#side")).containsText(owner.email());
            assertThat(button(page, "Sign out")).isVisible();
            assertThat(page.evaluate("document.querySelector('main').getBoundingClientRect().left"))
                    .isEqualTo(240);
            page.context().close();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void opensAsAPanelByAButton(boolean scripts) {
        var options =
                browser.visitor(choices -> choices.setJavaScriptEnabled(scripts).setViewportSize(375, 700));
        try (var page = browser.signIn(options, owner)) {
            page.navigate("/plans");
            assertThat(navigation(page)).isHidden();

            button(page, "Menu").click();
            assertThat(navigation(page)).isVisible();
            navigation(page).getByText("Library").click();

            page.waitForURL("**/library");
            assertThat(navigation(page)).isHidden();
            page.context().close();
        }
    }

    @Test
    void opensAndClosesByKeysAndKeepsTheFocus() {
        try (var page = browser.signIn(browser.visitor(choices -> choices.setViewportSize(375, 700)), owner)) {
            page.navigate("/plans");
            page.keyboard().press("Tab");
            assertThat(page.getByText("Skip to content")).isFocused();
            page.keyboard().press("Tab");
            assertThat(button(page, "Menu")).isFocused();

            page.keyboard().press("Enter");
            assertThat(button(page, "Close the menu")).isFocused();
            page.keyboard().press("Escape");
            assertThat(navigation(page)).isHidden();
            assertThat(button(page, "Menu")).isFocused();

            page.keyboard().press("Enter");
            for (var name : List.of("Search", "Home", "Plans")) {
                page.keyboard().press("Tab");
                assertThat(page.locator("#side :focus")).containsText(name);
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/plans");
            page.context().close();
        }
    }

    @Test
    void isAccessibleWhenItIsOpenAndFitsTheSmallestScreen() {
        try (var page = browser.visitor(choices -> choices.setBypassCSP(true)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(320, 640))) {
            var looks = new Looks(page, new ArrayList<>());
            browser.signIn(page, owner).navigate("/plans");

            button(page, "Menu").click();
            looks.checkHere("the open navigation");

            assertThat(looks.found()).isEmpty();
            page.context().close();
        }
    }

    @Test
    void staysOffPaperAndOffPagesOfWhoDidNotSignIn() {
        try (var page = browser.visitor()) {
            page.navigate("/sign-in");
            assertThat(page.getByRole(AriaRole.NAVIGATION).getByRole(AriaRole.LINK))
                    .hasText("Help");

            browser.signIn(page, owner).navigate("/plans");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(navigation(page)).isHidden();
            assertThat(page.evaluate("getComputedStyle(document.body).paddingLeft"))
                    .isEqualTo("0px");
            page.context().close();
        }
    }

    private static Locator navigation(Page page) {
        return page.locator("#side nav");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
