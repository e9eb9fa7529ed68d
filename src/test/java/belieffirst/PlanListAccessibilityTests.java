package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of plans with views and with something to undo, held to WCAG 2.2 AA like every page. */
@ProductTest
class PlanListAccessibilityTests {

    private final Bench bench;
    private final People people;
    private final Browser browser;
    private final MockMvcTester client;

    PlanListAccessibilityTests(Bench bench, People people, Browser browser, MockMvcTester client) {
        this.bench = bench;
        this.people = people;
        this.browser = browser;
        this.client = client;
    }

    @Test
    void servesWhoHasManyPlans() {
        var owner = people.newOrganization().owner();
        var ground = bench.lay(owner, 6);
        for (var i = 0; i < 31; i++) {
            bench.begin(owner, ground);
        }
        bench.draft(owner, ground);
        new Visitor(client, owner).post("/plans/views", "name", "By what it cost", "sort", "-cpa");
        try (var page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE))) {
            var looks = new Looks(page, new ArrayList<>());
            browser.signIn(page, owner);

            looks.check("/plans", "/plans?sort=-cpa", "/plans?status=draft", "/plans?archived=true");
            page.navigate("/plans");
            page.locator("input[name=plan]").first().check();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Archive").setExact(true))
                    .click();
            page.waitForLoadState();
            looks.checkHere("what can be undone");

            assertThat(looks.found()).isEmpty();
            page.context().close();
        }
    }
}
