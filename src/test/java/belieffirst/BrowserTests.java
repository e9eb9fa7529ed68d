package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Browser;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import org.junit.jupiter.api.Test;

@ProductTest
class BrowserTests {

    private final Browser browser;
    private final People people;

    BrowserTests(Browser browser, People people) {
        this.browser = browser;
        this.people = people;
    }

    @Test
    void signsInWithoutAnyScript() {
        var owner = people.newOrganization().owner();
        var visitor = browser.visitor(options -> options.setJavaScriptEnabled(false));

        browser.signIn(visitor, owner).navigate("/settings/profile");

        assertThat(visitor.title()).startsWith("Your profile");
        visitor.context().close();
    }
}
