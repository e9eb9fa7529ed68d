package belieffirst;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The search and the dialogs of keys, held to WCAG 2.2 AA like every page. */
@ProductTest
class KeysAccessibilityTests {

    private final Bench bench;
    private final People people;
    private final Browser browser;

    KeysAccessibilityTests(Bench bench, People people, Browser browser) {
        this.bench = bench;
        this.people = people;
        this.browser = browser;
    }

    @Test
    void serveWhoSearchesAndWhoAsksForTheKeys() {
        var owner = people.newOrganization().owner();
        bench.begin(owner, bench.lay(owner, 6));
        try (var page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE))) {
            var looks = new Looks(page, new ArrayList<>());
            browser.signIn(page, owner);

            looks.check("/find", "/find?q=early", "/find?q=nothing+fits");
            page.keyboard().press("Control+k");
            page.keyboard().type("early");
            assertThat(page.locator("#finds [role=option]")).hasCount(6);
            looks.checkHere("the dialog of the search");
            page.keyboard().press("Escape");
            assertThat(page.locator("#find")).isHidden();
            page.keyboard().press("?");
            assertThat(page.locator("#keys")).isVisible();
            looks.checkHere("the keys");

            assertThat(looks.found()).isEmpty();
            page.context().close();
        }
    }
}
