package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The effort of a plan, counted from the sign-in to the compiled version. */
@ProductTest
class PlanningEffortJourneyTests {

    private static final String[] ANGLES = {
        "Early sign 0", "Early sign 1", "Early sign 2", "Early sign 3", "Early sign 4"
    };

    private final Browser browser;
    private final Bench bench;
    private final Member owner;
    private final Page page;

    PlanningEffortJourneyTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.page = browser.visitor();
    }

    @AfterEach
    void leave() {
        page.context().close();
    }

    @Test
    void compilesAPlanInTwentyClicks() {
        bench.lay(owner, ANGLES.length);
        browser.signIn(page, owner);
        var effort = new Effort(page);

        page.navigate("/plans");
        effort.press(AriaRole.LINK, "New plan");
        goOn(effort);
        effort.choose("Up to 35% off");
        goOn(effort);
        effort.choose("Owner of an old big dog");
        effort.choose("Problem aware");
        goOn(effort);
        effort.choose("Keep him moving");
        goOn(effort);
        for (var angle : ANGLES) {
            effort.tick(angle);
        }
        goOn(effort);
        effort.tick("Dog at the stair");
        goOn(effort);
        goOn(effort);
        compile(effort);

        report("clicks, with everything on record", effort.clicks(), 20);
    }

    @Test
    void plansFromNothingWithoutLeavingTheWizard() {
        browser.signIn(page, owner);
        page.navigate("/plans");
        var effort = new Effort(page);

        effort.press(AriaRole.LINK, "Plan the first test");
        effort.type("Name of your brand", "Quiet Kettle");
        goOn(effort);
        effort.type("Name of your product", "Kettle 2");
        goOn(effort);
        effort.choose("No offer");
        goOn(effort);
        effort.type("Name", "Parent of a light sleeper");
        effort.type("Snapshot", "Up at five, on tiptoe.");
        effort.choose("Problem aware");
        goOn(effort);
        effort.type("When …", "the house still sleeps");
        effort.type("I want …", "a cup of tea");
        effort.type("so …", "nobody wakes");
        goOn(effort);
        effort.type("Name", "Noise wakes the house");
        effort.type("Belief", "What is heard first is what wakes.");
        goOn(effort);
        effort.tick("The First Sign");
        goOn(effort);
        goOn(effort);
        compile(effort);

        report("clicks, from nothing", effort.clicks(), 35);
        report("typed fields, from nothing", effort.fields(), 10);
        assertThat(effort.visited()).allMatch(address -> address.startsWith("/plans"));
    }

    @Test
    void compilesAPlanByTheKeyboardIn120Presses() {
        bench.lay(owner, ANGLES.length);
        browser.signIn(page, owner);
        page.navigate("/plans");
        var keys = new PressedKeys(page);

        keys.key("c");
        page.waitForURL("**/plans/new");
        keys.skip();
        keys.choose("Wonder Paws");
        enter(keys);
        keys.choose("Up to 35% off");
        enter(keys);
        keys.choose("Owner of an old big dog");
        keys.choose("Problem aware");
        enter(keys);
        keys.choose("Keep him moving");
        enter(keys);
        for (var angle : ANGLES) {
            keys.tick(angle);
        }
        goOn(keys);
        keys.tick("Dog at the stair");
        goOn(keys);
        goOn(keys);
        keys.press(AriaRole.BUTTON, "Compile the plan");

        assertThat(page.getByText("Compiled as version 1.")).isVisible();
        report("presses of keys", keys.pressed(), 120);
    }

    private static void report(String what, int counted, int most) {
        System.out.printf("Effort: %d %s (at most %d)%n", counted, what, most);
        assertThat(counted).as(what).isLessThanOrEqualTo(most);
    }

    private void goOn(Effort effort) {
        var question = page.locator("h1").textContent();
        effort.press(AriaRole.BUTTON, "Continue");
        assertThat(page.locator("h1")).not().hasText(question);
    }

    private void compile(Effort effort) {
        effort.press(AriaRole.BUTTON, "Compile the plan");
        assertThat(page.getByText("Compiled as version 1.")).isVisible();
    }

    private void goOn(PressedKeys keys) {
        var question = page.locator("h1").textContent();
        keys.press(AriaRole.BUTTON, "Continue");
        assertThat(page.locator("h1")).not().hasText(question);
        keys.skip();
    }

    /** Enter in what was chosen continues. */
    private void enter(PressedKeys keys) {
        var question = page.locator("h1").textContent();
        keys.key("Enter");
        assertThat(page.locator("h1")).not().hasText(question);
        keys.skip();
    }
}
