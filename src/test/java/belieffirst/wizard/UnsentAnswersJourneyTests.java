package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a step's page holds goes along with any of its buttons, with scripts and without. */
@ProductTest
class UnsentAnswersJourneyTests {

    private final Browser browser;
    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final Member owner;
    private final Groundwork ground;

    UnsentAnswersJourneyTests(Browser browser, Bench bench, People people, Plans plans) {
        this.browser = browser;
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
        bench.change(
                owner,
                "products",
                ground.product(),
                Map.of(
                        "benefits", List.of("Supports hip and joint mobility", "Tastes of chicken"),
                        "unique_selling_points", List.of("One dropper a day", "Made from one source"),
                        "key_ingredients", List.of("Collagen types I, II and III")));
        bench.change(
                owner,
                "personas",
                ground.persona(),
                Map.of(
                        "pain_symptoms", List.of("Stops at the lowest step", "Sleeps late"),
                        "desired_features", List.of("A plain answer", "No pills")));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTheProductThroughASearch(boolean scripts) {
        bench.add(owner, "products", Map.of("name", "Hip chews", "brand_id", ground.brand()));
        var key = bench.begin(owner, ground).plan().key();
        var page = open(scripts, key, "product");

        page.getByLabel("Hip chews").check();
        page.getByLabel("Search products").fill("drops");
        press(page, "Search");

        assertThat(page.getByLabel("Hip chews")).isChecked();
        assertThat(page.getByLabel("Collagen 3X Drops")).isVisible();
        press(page, "Continue");
        assertThat(String.valueOf(details(key).product())).contains("Hip chews");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void savesTickedTypedAndEditedAnglesWhateverIsPressed(boolean scripts) {
        bench.angle(owner, ground.job(), 7);
        bench.angle(owner, ground.job(), 8);
        var key = bench.draft(owner, ground).plan().key();
        var page = open(scripts, key, "angles");

        unfold(page, "Use an existing belief");
        page.getByLabel("Early sign 7").check();
        unfold(page, "Write an angle");
        inForm(page, "Name").last().fill("Stairs weigh");
        inForm(page, "Belief").last().fill("A stair weighs.");
        press(page, "Move Early sign 1 up");

        assertThat(page.locator(".angles h2").first()).hasText("Early sign 1");
        assertThat(page.getByLabel("Early sign 7")).isChecked();
        page.locator(".angles details summary").first().click();
        page.locator(".angles details input").first().fill("Early sign, again");
        press(page, "Continue");

        assertThat(heading(page, "Which templates will carry them?")).isVisible();
        assertThat(details(key).angles())
                .extracting(PlanDetails.TestedAngle::name)
                .containsExactly("Early sign, again", "Early sign 0", "Stairs weigh", "Early sign 7");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsTicksAndTheNumberOfAdsThroughASearchForTemplates(boolean scripts) {
        bench.add(owner, "templates", Map.of("name", "Before and after", "instructions", "Two pictures."));
        var key = bench.draft(owner, ground).plan().key();
        var page = open(scripts, key, "templates");

        page.getByLabel("Before and after").check();
        page.getByLabel("Note on the fridge").uncheck();
        page.locator("#ads_per_angle").fill("5");
        page.getByLabel("Search templates").fill("one dog");
        press(page, "Search");
        assertThat(page.locator("#ads_per_angle")).hasValue("5");
        press(page, "Continue");

        assertThat(heading(page, "What counts as success?")).isVisible();
        assertThat(details(key).templates())
                .extracting(PlanDetails.Template::name)
                .containsExactly("Dog at the stair", "Before and after");
        assertThat(details(key).plan().design().adsPerAngle()).isEqualTo(5);
        page.context().close();
    }

    @ParameterizedTest
    @CsvSource({
        "true, offer, A new offer, Name, Two for one",
        "false, offer, A new offer, Name, Two for one",
        "true, persona, A new persona, Name, Vets who run",
        "false, persona, A new persona, Name, Vets who run",
        "true, job, A new job, I want …, carry him less",
        "false, job, A new job, I want …, carry him less"
    })
    void keepsWhatIsWrittenBesideIdeas(boolean scripts, String step, String choice, String label, String text) {
        var key = bench.draft(owner, ground).plan().key();
        var page = open(scripts, key, step);

        page.getByLabel(choice).check();
        inForm(page, label).fill(text);
        page.locator("[data-stream]").click();
        assertThat(page.locator("[data-card]").first()).isVisible();
        var dismissed = page.locator("[data-card] h3").first().textContent();
        page.locator("[data-card] summary")
                .filter(new Locator.FilterOptions().setHasText("Not this"))
                .first()
                .click();
        press(page, "Dismiss");

        assertThat(page.locator("[data-card] h3").getByText(dismissed, new Locator.GetByTextOptions().setExact(true)))
                .hasCount(0);
        assertThat(page.getByLabel(choice)).isChecked();
        assertThat(inForm(page, label)).hasValue(text);
        page.context().close();
    }

    private Page open(boolean scripts, String key, String step) {
        var page = browser.signIn(browser.visitor(options -> options.setJavaScriptEnabled(scripts)), owner);
        page.navigate("/plans/%s/%s".formatted(key, step));
        return page;
    }

    private PlanDetails details(String key) {
        return people.as(owner, () -> plans.get(key));
    }

    private static void press(Page page, String name) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static Locator inForm(Page page, String label) {
        return page.locator("#answer").getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private static void unfold(Page page, String summary) {
        var folded =
                page.locator("details:not([open]) > summary").filter(new Locator.FilterOptions().setHasText(summary));
        if (folded.count() > 0) {
            folded.first().click();
        }
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }
}
