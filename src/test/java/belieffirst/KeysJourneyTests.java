package belieffirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The keys of whoever lives in the product: the search of every page, and single keys. */
@ProductTest
class KeysJourneyTests {

    private final Browser browser;
    private final Bench bench;
    private final Team team;
    private final Groundwork ground;
    private final Page page;

    KeysJourneyTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.bench = bench;
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), 3);
        this.page = browser.visitor();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void findByTypingAndOpenWithArrowsAndEnter() {
        signIn(team.owner(), "/beliefs");

        page.keyboard().press("Control+k");
        assertThat(field()).isFocused();
        page.keyboard().type("early sign");
        assertThat(options()).hasCount(3);
        assertThat(page.locator("#find [role=status]")).hasText("3 results");
        assertThat(field()).hasAttribute("aria-activedescendant", "find-0");

        page.keyboard().press("ArrowDown");
        assertThat(field()).hasAttribute("aria-activedescendant", "find-1");
        assertThat(options().nth(1)).hasAttribute("aria-selected", "true");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(field()).hasAttribute("aria-activedescendant", "find-2");
        page.keyboard().press("Enter");
        page.waitForURL("**/beliefs/" + ground.angles().get(2));
    }

    @Test
    void openWhatWasTypedInOneGo() {
        bench.begin(team.owner(), ground);
        var key = bench.begin(team.owner(), ground).plan().key();
        signIn(team.owner(), "/help");

        page.keyboard().press("Control+k");
        page.keyboard().type(key);
        page.keyboard().press("Enter");

        page.waitForURL("**/plans/" + key);
    }

    @Test
    void closeWithEscapeAndGiveTheFocusBack() {
        signIn(team.owner(), "/plans");
        var button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .first();

        button.click();
        assertThat(field()).isFocused();
        assertThat(options().first()).containsText("New plan");
        page.keyboard().type("nothing fits this");
        assertThat(options()).hasCount(0);
        assertThat(field()).hasAttribute("aria-expanded", "false");
        page.keyboard().press("Escape");

        assertThat(page.locator("#find")).isHidden();
        assertThat(button).isFocused();
    }

    @Test
    void fitATelephone() {
        signIn(team.owner(), "/plans");
        page.setViewportSize(375, 700);

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .first()
                .click();
        page.keyboard().type("settings");
        assertThat(options().first()).isVisible();
        page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("API tokens"))
                .click();

        page.waitForURL("**/settings/tokens");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
    }

    @Test
    void areNotNeededToSearch() {
        try (var plain = browser.visitor(options -> options.setJavaScriptEnabled(false))) {
            browser.signIn(plain, team.owner()).navigate("/plans");

            plain.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            plain.locator("main input[name=q]").fill("wonder");
            plain.locator("main").getByRole(AriaRole.BUTTON).click();
            plain.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Wonder Paws"))
                    .click();

            plain.waitForURL("**/library/brands/" + ground.brand());
            plain.context().close();
        }
    }

    @Test
    void goToPlacesAndBeginAPlan() {
        signIn(team.owner(), "/help");

        Map.of("h", "/", "p", "/plans", "b", "/beliefs", "r", "/results", "l", "/library")
                .forEach((key, path) -> {
                    press("g", key);
                    page.waitForURL(Pattern.compile("[0-9]" + path + "$"));
                });
        press("g", "s");
        page.waitForURL("**/settings/**");
        var seen = visited();
        press("Shift+C", "Alt+c", "Control+Shift+j", "g", "b");
        page.waitForURL("**/beliefs");
        assertThat(seen).hasSize(1);
        press("c");
        page.waitForURL("**/plans/new");
    }

    @Test
    void moveAlongTheRowsOfAList() {
        signIn(team.owner(), "/library/angles");
        var rows = page.locator(".entry__title");

        press("j");
        assertThat(rows.nth(0)).isFocused();
        press("j", "j", "j");
        assertThat(rows.nth(2)).isFocused();
        press("k");
        assertThat(rows.nth(1)).isFocused();
        press("Enter");

        page.waitForURL("**/library/angles/" + ground.angles().get(1));
    }

    @Test
    void findTheFieldOfThePageOrTheDialogAndTellWhatTheyAre() {
        signIn(team.owner(), "/beliefs");
        press("/");
        assertThat(page.locator("main input[type=search]")).isFocused();

        page.keyboard().type("c?gpj/");
        assertThat(page.locator("main input[type=search]")).hasValue("c?gpj/");
        assertThat(page.locator("dialog[open]")).hasCount(0);

        page.navigate("/help");
        press("/");
        assertThat(field()).isFocused();
        press("Escape", "?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys")).containsText("New plan");
        press("Escape");
        assertThat(page.locator("#keys")).isHidden();
    }

    /** Going somewhere else at the end shows that nothing went anywhere before. */
    @Test
    void actNeitherWithAModifierNorForAViewer() {
        signIn(team.viewer(), "/help");
        var seen = visited();

        press("c", "Alt+c", "Shift+C", "Alt+j", "g", "x", "p", "?");
        assertThat(page.locator("#keys")).isVisible();
        assertThat(page.locator("#keys")).not().containsText("New plan");
        press("c", "Escape", "g", "b");
        page.waitForURL("**/beliefs");

        assertThat(seen).hasSize(1);
    }

    @Test
    void areSwitchedOffInTheProfile() {
        signIn(team.owner(), "/settings/profile");
        page.getByLabel("Use single keys").uncheck();
        page.getByText("Save keys").click();
        assertThat(page.getByText("Single keys are off in this browser.")).isVisible();
        var seen = visited();

        press("c", "g", "p", "?", "/");
        assertThat(page.locator("dialog[open]")).hasCount(0);
        press("Control+k");
        assertThat(field()).isFocused();
        page.keyboard().type("help");
        assertThat(options().first()).containsText("Help");
        press("Enter");
        page.waitForURL("**/help");
        assertThat(seen).hasSize(1);

        page.navigate("/settings/profile");
        page.getByLabel("Use single keys").check();
        page.getByText("Save keys").click();
        assertThat(page.getByText("Single keys are on.")).isVisible();
        press("c");
        page.waitForURL("**/plans/new");
    }

    private void signIn(Member member, String path) {
        browser.signIn(page, member).navigate(path);
    }

    private void press(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
    }

    private List<String> visited() {
        var seen = new ArrayList<String>();
        page.onFrameNavigated(frame -> seen.add(frame.url()));
        return seen;
    }

    private Locator field() {
        return page.locator("#find-q");
    }

    private Locator options() {
        return page.locator("#finds [role=option]");
    }
}
