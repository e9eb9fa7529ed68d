package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Browser;
import belieffirst.testing.FreshHome;
import belieffirst.testing.Product;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The sample, from a first belief to a video plan, through child plans, with results typed in by hand. */
@ProductTest
class PhasesJourneyTests {

    private static final String ANGLE = "Slow mornings come before old age";

    private final Browser browser;

    PhasesJourneyTests(Browser browser) {
        this.browser = browser;
    }

    @Test
    void goesFromDiscoveryToAVideoPlan() throws Exception {
        var home = FreshHome.next();
        try (var product = Product.startWithSample(home, 0)) {
            var api = product.api(home);
            var page =
                    browser.visitor(options -> options.setBaseURL(api.server().toString()));
            var line = new LineJourney(page, new Mouse(page));
            new Journey(page, new Mouse(page))
                    .signIn(Product.firstRun(home).required("sign_in_link").asString())
                    .brandToOffer()
                    .persona("The Big-Dog Owner Watching the Stairs")
                    .job("Keep an old dog moving")
                    .angles(ANGLE, "The body stops", "The dose never", "Big dogs spend")
                    .templates("Dog at the Bottom Stair", "Note on the Fridge")
                    .compile();
            line.makeByHand().sold(ANGLE, "900.00", "45").means(ANGLE, "Won").complete("Half the cost of the others.");

            line.next("Plan phase 2: confirmation", "Check the plan, then compile")
                    .compile();
            line.makeByHand()
                    .sold(ANGLE, "1500.00", "70")
                    .means(ANGLE, "Confirmed")
                    .complete("It held with ten new ads.");

            line.next("Plan phase 3: sub-layer activation", "Which sub-layers make it more relevant?")
                    .tick("Stairs and hardwood floors", "Large breeds")
                    .goals()
                    .compile();
            line.makeByHand().won("Large breeds + Stairs and hardwood floors").complete("Both together.");

            line.next("Plan phase 4: mechanism & problem", "What explains why it works?")
                    .tick("The night's rest shows it first", "Slowness that walks itself off")
                    .at("Which problem does it start from?")
                    .tick("The house has become harder", "Help that never lasted")
                    .goals()
                    .compile();
            line.makeByHand()
                    .won("The night's rest shows it first + The house has become harder than the walk")
                    .complete("Rest and house.");

            line.next("Plan phase 5: benefit & messaging", "Which benefit does it promise?")
                    .tick("Easier mornings on the stairs", "The relief of having begun in time")
                    .at("What shows that it is true?")
                    .tick("100,000 bottles sold")
                    .at("How much does an ad say?")
                    .tick("Low", "High")
                    .goals()
                    .compile();
            line.makeByHand()
                    .won("Easier mornings on the stairs + 100,000 bottles sold + Low density")
                    .complete("Little copy carries it.");

            line.next("Plan phase 6: format & scale", "Which formats carry it?")
                    .tick("Story video, 15 seconds")
                    .goals()
                    .at("How does the spend grow?")
                    .spend("100.00", "120.00")
                    .compile();
            assertThat(page.locator(".kin li")).hasCount(6);
            isAVideoPlan(api);
            page.context().close();
        } finally {
            FreshHome.remove(home);
        }
    }

    /** What the ad maker fetches of the last plan holds everything still that the five before it found. */
    private static void isAVideoPlan(Api api) {
        var plans = Api.json(api.get("/api/plans?status=ready")).required("data");
        var payload = new JsonMapper()
                .readTree(api.get("/api/plans/%s/compiled"
                                .formatted(plans.required(0).required("id").asString()))
                        .body());

        assertThat(payload.at("/variations/format/0/kind").asString()).isEqualTo("video");
        assertThat(payload.at("/held/sublayer_ids")).hasSize(2);
        assertThat(payload.at("/held/mechanism_id/0/name").asString()).startsWith("The night's rest");
        assertThat(payload.at("/held/problem_id/0/name").asString()).startsWith("The house");
        assertThat(payload.at("/held/benefit_id/0/name").asString()).startsWith("Easier mornings");
        assertThat(payload.at("/held/proof_id/0/claim").asString()).startsWith("More than 100,000");
        assertThat(payload.at("/held/messaging_density/0/messaging_density").asString())
                .isEqualTo("low");
        assertThat(payload.required("phase_id").asInt()).isEqualTo(6);
    }

    /** The way of a line of plans: make the ads, say what came of it, plan the next phase. */
    private record LineJourney(Page page, Hand hand) {

        LineJourney makeByHand() {
            hand.press(AriaRole.BUTTON, "Start production");
            hand.press(AriaRole.LINK, "Enter results by hand");
            return at("Enter results by hand");
        }

        LineJourney sold(String arm, String spend, String sales) {
            hand.type("Spend of " + arm, spend);
            hand.type("Purchases of " + arm, sales);
            return this;
        }

        LineJourney means(String angle, String what) {
            page.getByLabel("What it means for " + angle).selectOption(new SelectOption().setLabel(what));
            return this;
        }

        LineJourney won(String cell) {
            hand.choose(cell + " won");
            return this;
        }

        void complete(String why) {
            page.locator("#reason").fill(why);
            hand.press(AriaRole.BUTTON, "Complete the plan");
            assertThat(page.getByText("The results are saved, and the plan is completed."))
                    .isVisible();
        }

        LineJourney next(String button, String heading) {
            hand.press(AriaRole.BUTTON, button);
            return at(heading);
        }

        LineJourney tick(String... names) {
            for (var name : names) {
                hand.tick(name);
            }
            hand.press(AriaRole.BUTTON, "Continue");
            return this;
        }

        /** Those of the plan before stand there. */
        LineJourney goals() {
            at("What counts as success?");
            assertThat(page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Ads per variant")))
                    .isVisible();
            hand.press(AriaRole.BUTTON, "Continue");
            return this;
        }

        LineJourney spend(String first, String second) {
            page.locator("#budget-0").fill(first);
            page.locator("#day-1").fill("2");
            page.locator("#budget-1").fill(second);
            hand.press(AriaRole.BUTTON, "Continue");
            return this;
        }

        void compile() {
            at("Check the plan, then compile");
            hand.press(AriaRole.BUTTON, "Compile the plan");
            assertThat(page.getByText("Compiled as version 1.")).isVisible();
        }

        LineJourney at(String heading) {
            assertThat(page.getByRole(
                            AriaRole.HEADING,
                            new Page.GetByRoleOptions().setName(heading).setLevel(1)))
                    .isVisible();
            return this;
        }
    }
}
