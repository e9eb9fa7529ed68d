package belieffirst.atlas;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The outline of the map, which opens by a link to it and stays open while somebody unfolds it. */
@ProductTest
class MapJourneyTests {

    private final Browser browser;
    private final Bench bench;
    private final Member owner;

    MapJourneyTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.bench = bench;
        this.owner = people.newOrganization().owner();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void opensTheOutlineByItsLinkAndStaysThere(boolean scripts) {
        bench.lay(owner, 2);
        try (var page = browser.signIn(browser.visitor(choices -> choices.setJavaScriptEnabled(scripts)), owner)) {
            page.navigate("/map?open=");
            assertThat(outline(page)).isHidden();

            link(page, "Read it as an outline").click();
            assertThat(outline(page)).isVisible();
            assertThat(page.getByRole(AriaRole.HEADING).getByText("The same as an outline"))
                    .isVisible();

            link(page, "Show what is below").first().click();
            assertThat(outline(page)).isVisible();
            assertThat(outline(page).locator("details[open]")).hasCount(1);
            page.context().close();
        }
    }

    private static Locator outline(Page page) {
        return page.locator("#outline");
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
