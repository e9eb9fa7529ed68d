package belieffirst.verdict.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Browser;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Product;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The loop closes on the sample: a plan's export comes in, beliefs are judged, and the next phase is a press away. */
@ProductTest
class ResultsJourneyTests {

    private static final String FIRST = "Big dogs spend their joints sooner";

    private final Browser browser;

    ResultsJourneyTests(Browser browser) {
        this.browser = browser;
    }

    @Test
    void readsAPromoteAKillAndAKeepTestingAndLandsInTheNextDraft() throws Exception {
        var home = FreshHome.next();
        try (var product = Product.startWithSample(home, 0)) {
            var api = product.api(home);
            var plan = compiled(api);
            var export = export(home, api, plan);
            var page =
                    browser.visitor(options -> options.setBaseURL(api.server().toString()));
            page.navigate(Product.firstRun(home).required("sign_in_link").asString());
            press(page, "Sign in");

            page.navigate("/results/imports");
            page.locator("#file").setInputFiles(export);
            press(page, "Read the file");
            assertThat(page.getByText("18 of 18 ads are matched to a planned ad."))
                    .isVisible();
            press(page, "Import it");
            assertThat(page.locator(".notice--ok")).containsText("Imported");

            page.navigate("/plans/%s/results".formatted(plan.path("key").asString()));
            assertThat(row(page, FIRST)).containsText("Move to confirmation");
            assertThat(page.locator("tbody .chip--bad")).not().hasCount(0);
            assertThat(page.locator("tbody").getByText("Not pursued").first()).isVisible();
            var banner = page.locator(".decision");
            banner.locator("summary", new Locator.LocatorOptions().setHasText("Move to confirmation"))
                    .click();
            assertThat(banner).containsText("becomes a winner");
            press(page, "Yes, move to confirmation");
            assertThat(page.locator(".said[role=status]")).containsText("won.");
            assertThat(page.getByText("Yes, move to confirmation")).hasCount(0);
            page.locator(".switch a").last().click();
            assertThat(page.locator(".switch [aria-current]")).hasText("All days");
            assertThat(page.locator(".plot__track")).hasCount(6);
            press(page, "Plan phase 2: confirmation");
            assertThat(page).hasURL(Pattern.compile(".*/plans/WP-002/.*"));
            assertThat(Api.json(api.get("/api/plans?status=draft")).path("data"))
                    .hasSize(1);
            page.context().close();
        } finally {
            FreshHome.remove(home);
        }
    }

    private static Locator row(Page page, String angle) {
        return page.locator("tbody tr")
                .filter(new Locator.FilterOptions().setHasText(angle))
                .first();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }

    /** Six angles of the sample's first job, three ads each, judged against a target. */
    private static JsonNode compiled(Api api) {
        var angles = data(api, "/api/angles?limit=100");
        var first = angles.stream()
                .filter(angle -> angle.path("name").asString().equals(FIRST))
                .findFirst()
                .orElseThrow();
        var job = Api.json(api.get("/api/jobs/" + first.path("jtbd_framed_id").asString()));
        var product = Api.json(api.get("/api/products/" + job.path("product_id").asString()));
        var tested = data(api, "/api/angles?job_id=" + job.path("id").asString());
        var templates = data(api, "/api/templates?limit=2");
        var made = api.post("/api/plans", """
                {"brand_id": "%s", "product_id": "%s", "persona_id": "%s", "jtbd_framed_id": "%s", "angle_ids": %s,
                 "template_ids": %s, "ads_per_angle": 3, "currency": "USD", "target_cpa": "30.00", "max_cpa": "45.00"}""".formatted(
                        product.path("brand_id").asString(),
                        product.path("id").asString(),
                        job.path("persona_id").asString(),
                        job.path("id").asString(),
                        ids(tested),
                        ids(templates)));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var plan = Api.json(made);
        assertThat(api.post(
                                "/api/plans/%s/compilation"
                                        .formatted(plan.path("id").asString()),
                                "{}")
                        .statusCode())
                .isEqualTo(201);
        return plan;
    }

    /** What examples/sample-export writes of it, old enough to count. */
    private static Path export(Path home, Api api, JsonNode plan) throws Exception {
        var payload = home.resolve("compiled.json");
        Files.writeString(
                payload,
                api.get("/api/plans/%s/compiled".formatted(plan.path("id").asString()))
                        .body());
        var file = home.resolve("export.csv");
        var until = LocalDate.now(ZoneOffset.UTC).minusDays(4).toString();
        var script = new ProcessBuilder(
                        "examples/sample-export", "--compiled", payload.toString(), "--days", "14", "--until", until)
                .redirectOutput(file.toFile())
                .start();
        assertThat(script.waitFor()).isZero();
        return file;
    }

    private static List<JsonNode> data(Api api, String path) {
        return Api.json(api.get(path)).required("data").valueStream().toList();
    }

    private static String ids(List<JsonNode> entries) {
        return entries.stream()
                .map(entry -> "\"%s\"".formatted(entry.path("id").asString()))
                .toList()
                .toString();
    }
}
