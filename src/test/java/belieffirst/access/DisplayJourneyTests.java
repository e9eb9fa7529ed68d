package belieffirst.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Browser;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person who chooses how the product looks, and looks where they are signed in. */
@ProductTest
class DisplayJourneyTests {

    private static final String BACKGROUND = "getComputedStyle(document.body).backgroundColor";

    private final Browser browser;
    private final People people;

    DisplayJourneyTests(Browser browser, People people) {
        this.browser = browser;
        this.people = people;
    }

    @Test
    void choosesDarkAndAZoneOnALightDevice() {
        var page = browser.signIn(
                browser.visitor(
                        options -> options.setColorScheme(ColorScheme.LIGHT).setTimezoneId("America/New_York")),
                people.newOrganization().owner());
        page.navigate("/settings/profile");
        var light = page.evaluate(BACKGROUND);
        page.getByLabel("Dark", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Time zone").selectOption("Europe/Zurich");
        press(page, "Save display");

        assertThat(page.getByText("Your display is saved.")).isVisible();
        var dark = page.evaluate(BACKGROUND);
        assertThat(dark).isNotEqualTo(light);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate(BACKGROUND)).isEqualTo(dark);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Where you are signed in"))
                .click();
        assertThat(page.locator("time").first()).hasText(Pattern.compile("\\d+ \\w+ \\d{4}, \\d\\d:\\d\\d CES?T"));
        assertThat(page.getByText("Chrome on Linux · 127.0.0.1")).isVisible();

        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("/settings/profile");
        page.getByLabel("Light", new Page.GetByLabelOptions().setExact(true)).check();
        press(page, "Save display");
        assertThat(page.evaluate(BACKGROUND)).isEqualTo(light);
        page.context().close();
    }

    @Test
    void looksAtAPasswordWhileTypingIt() {
        var page = browser.visitor();
        page.navigate("/sign-in");
        var password = page.getByLabel("Password");
        password.fill("seven lazy lighthouses");
        assertThat(password).hasAttribute("type", "password");

        press(page, "Show");
        assertThat(password).hasAttribute("type", "text");
        press(page, "Hide");
        assertThat(password).hasAttribute("type", "password");
        assertThat(password).hasValue("seven lazy lighthouses");
        page.context().close();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}
