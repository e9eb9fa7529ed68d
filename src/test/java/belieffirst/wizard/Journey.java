package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The way through the nine steps, from the list of plans to a compiled one. */
record Journey(Page page, Hand hand) {

    private static final String REASON = "Discovery is cheap here";

    Journey signIn(String link) {
        page.navigate(link);
        hand.press(AriaRole.BUTTON, "Sign in");
        at("Choose a password");
        hand.press(AriaRole.LINK, "Not now");
        return at("Plans");
    }

    Journey brandToOffer() {
        hand.press(AriaRole.LINK, "New plan");
        at("Which brand is this plan for?");
        hand.choose("Wonder Paws");
        goOn();
        at("Is there an offer?");
        hand.choose("Up to 35% off");
        return goOn();
    }

    Journey persona(String name) {
        at("Who are we talking to?");
        hand.choose(name);
        hand.choose("Problem aware");
        hand.press(AriaRole.BUTTON, "Save and close");
        assertThat(page.getByText("Go on: What progress")).isVisible();
        return this;
    }

    Journey job(String name) {
        hand.press(AriaRole.LINK, "Go on: What progress do they want?");
        at("What progress do they want?");
        hand.choose(name);
        goOn();
        return at("What might they need to believe?");
    }

    /** Takes angles from the ledger, and writes one more. */
    Journey angles(String... onRecord) {
        hand.open("Use an existing belief");
        for (var angle : onRecord) {
            hand.tick(angle);
        }
        hand.press(AriaRole.BUTTON, "Add selected");
        shows(onRecord[0]);
        hand.open("Write an angle");
        hand.type("Name", "Stairs are the first scale");
        hand.type("Belief", "A stair weighs a dog every day.");
        hand.type("Explanation", "Owners count stairs before they count years.");
        hand.press(AriaRole.BUTTON, "Add angle");
        return shows("Stairs are the first scale");
    }

    Journey templates(String... names) {
        goOn();
        at("Which templates will carry them?");
        for (var name : names) {
            hand.tick(name);
        }
        hand.type("Ads per angle", "4");
        goOn();
        return at("What counts as success?").goOn();
    }

    Journey compile() {
        at("Check the plan, then compile");
        hand.type("Why are you going ahead?", REASON);
        hand.press(AriaRole.BUTTON, "Compile the plan");
        assertThat(page.getByText("Compiled as version 1.")).isVisible();
        assertThat(page.getByText("Your reason: " + REASON)).isVisible();
        return this;
    }

    Journey compileAgain() {
        hand.press(AriaRole.LINK, "Change templates");
        at("Which templates will carry them?");
        goOn();
        at("Check the plan, then compile");
        hand.press(AriaRole.BUTTON, "Compile the plan");
        assertThat(page.getByText("Compiled as version 1.")).isVisible();
        return this;
    }

    /** What the hub says of every step. */
    String steps() {
        return page.locator("ol.path").textContent().replaceAll("\\s+", " ");
    }

    String digest() {
        hand.open("Developers");
        return page.locator("#digest").innerText();
    }

    /** The plan's key, as its address says it. */
    String key() {
        return page.url().replaceFirst(".*/plans/([^/?]+).*", "$1");
    }

    private Journey at(String heading) {
        assertThat(page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                .isVisible();
        return this;
    }

    private Journey shows(String angle) {
        assertThat(page.locator(".angles h2").filter(new Locator.FilterOptions().setHasText(angle)))
                .isVisible();
        return this;
    }

    private Journey goOn() {
        hand.press(AriaRole.BUTTON, "Continue");
        return this;
    }
}
