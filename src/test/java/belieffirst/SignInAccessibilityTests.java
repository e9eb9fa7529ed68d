package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.account.Accounts;
import belieffirst.access.signin.SecondSteps;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of a second sign-in step, held to the same as all others. */
@ProductTest
class SignInAccessibilityTests {

    private static final String CODE = "abcdefghijkmnpqr";

    private final Accounts accounts;
    private final SecondSteps steps;
    private final JdbcClient jdbc;
    private final Browser browser;
    private final Member owner;
    private final Page page;
    private final Looks looks;

    SignInAccessibilityTests(Accounts accounts, SecondSteps steps, JdbcClient jdbc, People people, Browser browser) {
        this.accounts = accounts;
        this.steps = steps;
        this.jdbc = jdbc;
        this.browser = browser;
        this.owner = people.newOrganization().owner();
        this.page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        this.looks = new Looks(page, new ArrayList<>());
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void servesWhoHasASecondStep() {
        browser.signIn(page, owner);
        turnOn();
        browser.signIn(browser.visitor(), owner).context().close();
        looks.check("/settings/profile", "/settings/profile/sessions", "/settings/profile/second-step");
        page.getByLabel("Code of your app").first().fill(CODE);
        press("Create new recovery codes");
        check("Save your recovery codes");

        page.context().clearCookies();
        browser.signIn(page, owner);
        check("Enter your code");
        press("Sign in");
        check("There is a problem");

        assertThat(looks.found()).isEmpty();
    }

    /** With one recovery code that is known. */
    private void turnOn() {
        steps.setup(accounts.find(owner.account()).orElseThrow());
        jdbc.sql("""
                        select app.confirm_second_step(:account, 1,
                            array[encode(sha256(convert_to(:account::text || ' ' || :code, 'UTF8')), 'hex')], null)
                        """)
                .param("account", owner.account())
                .param("code", CODE)
                .query(Boolean.class)
                .single();
    }

    /** Checks the page that comes next, once it is there with its styles. */
    private void check(String words) {
        page.getByText(words).waitFor();
        page.waitForLoadState();
        looks.checkHere(words);
    }

    private void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }
}
