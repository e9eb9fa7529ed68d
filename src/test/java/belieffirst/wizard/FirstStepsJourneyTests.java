package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from an organization that has nothing to a compiled plan: each step says what is missing, and leads there and back. */
@ProductTest
class FirstStepsJourneyTests {

    private final Browser browser;
    private final People people;
    private final Plans plans;
    private final Member owner;

    FirstStepsJourneyTests(Browser browser, People people, Plans plans) {
        this.browser = browser;
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void compilesAPlanFromNothing(boolean scripts) {
        var page = open(scripts);
        var hand = new Mouse(page);

        hand.press(AriaRole.LINK, "Plan the first test");
        addBrand(page, hand, "Quiet Kettle");
        goOn(page, hand);
        addProduct(page, hand, "Kettle 2");
        goOn(page, hand);
        hand.choose("No offer");
        goOn(page, hand);
        describePersonaAndJob(page, hand);
        goOn(page, hand);
        writeAngle(page, hand, "Noise wakes the house");
        goOn(page, hand);
        takeReadyTemplates(page, hand);
        goOn(page, hand);
        goOn(page, hand);
        hand.press(AriaRole.BUTTON, "Compile the plan");

        assertThat(page.getByText("Compiled as version 1.")).isVisible();
        assertThat(details(page).templates())
                .extracting(PlanDetails.Template::name)
                .containsExactly("The First Sign", "The Honest Question");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bringsBackWhatAStepHeld(boolean scripts) {
        var page = open(scripts);
        var hand = new Mouse(page);
        page.navigate("/plans/new");
        addBrand(page, hand, "Quiet Kettle");

        hand.type("Name of the plan", "Kettles first");
        hand.press(AriaRole.BUTTON, "Add another brand");
        hand.press(AriaRole.LINK, "Cancel");
        assertThat(page.getByLabel("Name of the plan")).hasValue("Kettles first");
        hand.press(AriaRole.BUTTON, "Add another brand");
        hand.press(AriaRole.BUTTON, "Add brand");
        assertThat(page.getByText("Name is missing.").first()).isVisible();
        hand.type("Name", "Loud Kettle");
        hand.press(AriaRole.BUTTON, "Add brand");
        assertThat(page.getByLabel("Loud Kettle")).isChecked();
        assertThat(page.getByLabel("Name of the plan")).hasValue("Kettles first");
        goOn(page, hand);
        addProduct(page, hand, "Kettle 3");
        hand.press(AriaRole.BUTTON, "Add another product");
        hand.press(AriaRole.LINK, "← Back to the plan");

        assertThat(page.getByLabel("Kettle 3")).isChecked();
        goOn(page, hand);
        assertThat(details(page).plan().name()).isEqualTo("Kettles first");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void writesATemplateBesideTickedOnes(boolean scripts) {
        var page = open(scripts);
        var hand = new Mouse(page);
        hand.press(AriaRole.BUTTON, "Add the sample brand");
        assertThat(page.getByLabel("Wonder Paws")).isChecked();
        goOn(page, hand);
        hand.choose("Up to 35% off");
        goOn(page, hand);
        hand.choose("The Big-Dog Owner Watching the Stairs");
        hand.choose("Problem aware");
        goOn(page, hand);
        hand.choose("Keep an old dog moving");
        goOn(page, hand);
        writeAngle(page, hand, "Stairs are the first scale");
        goOn(page, hand);

        hand.tick("Dog at the Bottom Stair");
        hand.open("Ready templates");
        hand.tick("Two Notes, One Pin");
        page.locator("#ads_per_angle").fill("5");
        hand.press(AriaRole.BUTTON, "Write another template");
        assertThat(page.getByLabel("Brand", new Page.GetByLabelOptions().setExact(true)))
                .hasValue(details("WP-001").plan().answers().brandId().toString());
        hand.type("Name", "Bowl and Light");
        hand.type("Instructions", "A bowl in the morning.");
        hand.press(AriaRole.BUTTON, "Add template");

        assertThat(page.getByLabel("Bowl and Light")).isChecked();
        assertThat(page.getByLabel("Dog at the Bottom Stair")).isChecked();
        assertThat(page.getByLabel("Two Notes, One Pin")).isChecked();
        assertThat(page.locator("#ads_per_angle")).hasValue("5");
        goOn(page, hand);
        assertThat(page.getByText("What counts as success?").first()).isVisible();
        assertThat(details(page).templates())
                .extracting(PlanDetails.Template::name)
                .containsExactlyInAnyOrder("Dog at the Bottom Stair", "Bowl and Light", "Two Notes, One Pin");
        page.context().close();
    }

    private static void addBrand(Page page, Hand hand, String name) {
        hand.press(AriaRole.BUTTON, "Add your brand");
        hand.type("Name", name);
        hand.press(AriaRole.BUTTON, "Add brand");
        assertThat(page.getByText("“%s” is in the library, and chosen here.".formatted(name)))
                .isVisible();
        assertThat(page.getByLabel(name)).isChecked();
    }

    private static void addProduct(Page page, Hand hand, String name) {
        hand.press(AriaRole.BUTTON, "Add your product");
        hand.type("Name", name);
        hand.press(AriaRole.BUTTON, "Add product");
        assertThat(page.getByLabel(name)).isChecked();
    }

    /** Both are asked for in the step itself, and the only answer is chosen already. */
    private static void describePersonaAndJob(Page page, Hand hand) {
        assertThat(page.getByLabel("A new persona")).isChecked();
        page.locator("#name").fill("Parent of a light sleeper");
        page.locator("#snapshot").fill("Up at five, on tiptoe.");
        hand.choose("Problem aware");
        goOn(page, hand);
        assertThat(page.getByLabel("A new job")).isChecked();
        hand.type("When …", "the house still sleeps");
        hand.type("I want …", "a cup of tea");
        hand.type("so …", "nobody wakes");
    }

    private static void writeAngle(Page page, Hand hand, String name) {
        hand.open("Write an angle");
        hand.type("Name", name);
        hand.type("Belief", "What is heard first is what wakes.");
        hand.press(AriaRole.BUTTON, "Add angle");
        assertThat(page.locator(".angles h2").filter(new Locator.FilterOptions().setHasText(name)))
                .isVisible();
    }

    /** One by the button of the list, the other by the button of the page. */
    private static void takeReadyTemplates(Page page, Hand hand) {
        assertThat(page.getByText("No template yet")).isVisible();
        hand.tick("The First Sign");
        hand.press(AriaRole.BUTTON, "Add selected");
        assertThat(page.locator("#template_id").getByLabel("The First Sign")).isChecked();
        hand.open("Ready templates");
        assertThat(page.locator("details").getByLabel("The First Sign")).hasCount(0);
        hand.tick("The Honest Question");
    }

    private Page open(boolean scripts) {
        var page = browser.signIn(browser.visitor(options -> options.setJavaScriptEnabled(scripts)), owner);
        page.navigate("/plans");
        return page;
    }

    private PlanDetails details(Page page) {
        return details(page.url().replaceFirst(".*/plans/([^/?]+).*", "$1"));
    }

    private PlanDetails details(String key) {
        return people.as(owner, () -> plans.get(key));
    }

    /** Waits for the next question, so that a second press never meets the same page. */
    private static void goOn(Page page, Hand hand) {
        var question = page.locator("h1").textContent();
        hand.press(AriaRole.BUTTON, "Continue");
        assertThat(page.locator("h1")).not().hasText(question);
    }
}
