package belieffirst.access;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.Browser;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first sign-in: whoever comes by a link is asked for a password, goes on without one if they like, and comes back with it. */
@EachHome
@ProductTest
class FirstSignInJourneyTests {

    private static final String PASSWORD = "nine ferrets mend a kite";

    private final Browser browser;
    private final SignInLinks links;
    private final Member owner;

    FirstSignInJourneyTests(Browser browser, SignInLinks links, People people) {
        this.browser = browser;
        this.links = links;
        this.owner = people.newOrganization().owner();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void choosesAPasswordAndComesBackWithIt(boolean scripts) {
        var page = browser.visitor(options -> options.setJavaScriptEnabled(scripts));
        page.navigate("/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5)));
        press(page, "Sign in");
        assertThat(heading(page, "Choose a password")).isVisible();

        page.navigate("/plans");
        assertThat(page.getByText("You have no password yet")).isVisible();
        page.getByText("Choose a password").click();
        page.getByLabel("New password").fill(PASSWORD);
        press(page, "Set password");
        assertThat(page.getByText("You have no password yet")).hasCount(0);

        press(page, "Sign out");
        page.navigate("/sign-in");
        page.getByLabel("E-mail").fill(owner.email());
        page.getByLabel("Password").fill(PASSWORD);
        press(page, "Sign in");
        page.navigate("/settings/profile");
        assertThat(heading(page, "Your profile")).isVisible();
        page.context().close();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name));
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
