package belieffirst.wizard.launch;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.compile.AdCode;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Goals and launch of a plan in a browser, with scripts and without. */
@ProductTest
class LaunchJourneyTests {

    private final Browser browser;
    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;

    LaunchJourneyTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
    }

    @Test
    void theForecastFollowsWhatIsTyped() {
        var page = goals(true);
        var sentence = page.locator("#forecast-sentence");
        var costs = page.locator("#forecast-costs");
        var before = sentence.innerText();

        type(page, "Target CPA", "30");
        type(page, "Budget a day", "90");
        assertThat(costs).containsText("90.00 a day for 21 days: 1,890.00 in all.");
        assertThat(sentence).not().hasText(before);
        var known = sentence.innerText();
        type(page, "Ads per angle", "6");
        assertThat(sentence).containsText("With 6 ads per angle");
        assertThat(sentence).not().hasText(known);
        assertThat(costs).containsText("18 ad sets, each with 5.00 a day.");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("One ad set per angle What"))
                .check();
        assertThat(costs).containsText("3 ad sets, each with 30.00 a day.");
        assertThat(page.locator("#forecast-chances")).containsText("Of 100 such tests");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void goalsAreAnsweredInOnePress(boolean scripts) {
        var page = goals(scripts);

        press(page, "Continue");

        assertThat(heading(page, "Check the plan, then compile")).isVisible();
        page.navigate(page.url().replace("/review", ""));
        assertThat(page.locator("ol.path")).containsText("Purchase · An ad set for each ad");
        page.context().close();
    }

    @Test
    void aButtonForecastsWhereNoScriptRuns() {
        var page = goals(false);
        type(page, "Budget a day", "abc");
        press(page, "Update the forecast");
        assertThat(page.locator("#budget_per_day-error")).isVisible();

        type(page, "Budget a day", "90");
        press(page, "Update the forecast");

        assertThat(page.locator("#forecast-costs")).containsText("1,890.00 in all.");
        assertThat(page.locator("#budget_per_day")).hasValue("90");
        page.context().close();
    }

    @Test
    void aCompiledPlanKeepsItsCompilationWhenItsGoalsChange() {
        var plan = bench.draft(owner, ground).plan();
        var key = plan.key();
        bench.compile(owner, plan.id());
        var page = open(true);
        page.navigate("/plans/%s/judging".formatted(key));
        assertThat(heading(page, "What counts as success?")).isVisible();

        page.locator("#event").selectOption("custom");
        type(page, "Name of the custom conversion", "Booked a call");
        type(page, "Budget a day", "90");
        press(page, "Save and close");

        assertThat(page.getByText("Send the brief")).isVisible();
        page.navigate("/plans/%s/launch".formatted(key));
        assertThat(page.getByText("Booked a call").first()).isVisible();
        page.context().close();
    }

    @Test
    void aLaunchIsReadPrintedDownloadedAndLive() throws IOException {
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        var page = open(true);
        page.navigate("/plans/%s/goals".formatted(plan.key()));
        type(page, "Budget a day", "90");
        press(page, "Save and close");
        page.navigate("/plans/%s/launch".formatted(plan.key()));

        type(page, "Countries", "us, de");
        press(page, "Save");
        assertThat(page.locator(".said")).containsText("Saved for every plan of this product.");
        var lines = downloaded(page);
        assertThat(lines).hasSize(10);
        assertThat(lines.stream().skip(1)).allMatch(line -> AdCode.in(line).isPresent() && line.contains("\"US, DE\""));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".checklist")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        press(page, "This is live");
        assertThat(page.getByText("Version 1 is live").first()).isVisible();
        page.navigate("/plans/%s/goals".formatted(plan.key()));
        type(page, "Budget a day", "180");
        press(page, "Save and close");
        page.navigate("/plans/%s/launch".formatted(plan.key()));
        assertThat(page.getByText("This is not what is live.")).isVisible();
        assertThat(page.locator("table").first()).containsText("20.00");
        page.context().close();
    }

    private Page goals(boolean scripts) {
        var plan = bench.draft(owner, ground).plan();
        var page = open(scripts);
        page.navigate("/plans/%s/goals".formatted(plan.key()));
        return page;
    }

    private Page open(boolean scripts) {
        return browser.signIn(browser.visitor(options -> options.setJavaScriptEnabled(scripts)), owner);
    }

    private static List<String> downloaded(Page page) throws IOException {
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("bulk upload"))
                        .click());
        try (var bytes = download.createReadStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static void type(Page page, String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
    }
}
