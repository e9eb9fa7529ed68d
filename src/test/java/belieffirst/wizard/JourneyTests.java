package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.signin.SignInLinks;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.EachHome;
import belieffirst.testing.FreshHome;
import belieffirst.testing.People;
import belieffirst.testing.Product;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@ProductTest
class JourneyTests {

    private final Browser browser;
    private final People people;
    private final Bench bench;
    private final Server server;
    private final SignInLinks links;

    JourneyTests(Browser browser, People people, Bench bench, Server server, SignInLinks links) {
        this.browser = browser;
        this.people = people;
        this.bench = bench;
        this.server = server;
        this.links = links;
    }

    @Test
    void plansByKeyboardAloneThroughAReloadAndAKilledServer() throws Exception {
        var home = FreshHome.next();
        try (var first = Product.startWithSample(home, 0)) {
            var api = first.api(home);
            var page =
                    browser.visitor(options -> options.setBaseURL(api.server().toString()));
            var journey = new Journey(page, new Keyboard(page));
            journey.signIn(Product.firstRun(home).required("sign_in_link").asString());
            journey.brandToOffer().persona("The Big-Dog Owner Watching the Stairs");
            var before = journey.steps();

            first.kill();
            try (var second = Product.startWithSample(home, api.server().getPort())) {
                page.reload();
                assertThat(journey.steps()).isEqualTo(before);
                assertThat(second.api(home).server()).isEqualTo(api.server());

                journey.job("Keep an old dog moving");
                page.reload();
                journey.angles("Slow mornings come", "The body stops", "The dose never", "Big dogs spend")
                        .templates("Dog at the Bottom Stair", "Note on the Fridge")
                        .compile();
                agree(journey, api);
            }
            page.context().close();
        } finally {
            FreshHome.remove(home);
        }
    }

    @Test
    @EachHome
    void plansWithoutAnyScript() throws IOException {
        var owner = people.newOrganization().owner();
        bench.lay(owner, 3);
        var page = browser.visitor(options -> options.setJavaScriptEnabled(false));
        var journey = new Journey(page, new Mouse(page));

        journey.signIn("/sign-in/link/" + links.make(owner.account(), Duration.ofMinutes(5)));
        journey.brandToOffer()
                .persona("Owner of an old big dog")
                .job("Keep him moving")
                .angles("Early sign 0", "Early sign 2")
                .templates("Dog at the stair", "Note on the fridge")
                .compile();

        agree(journey, server.api(people.token(owner)));
        page.context().close();
    }

    /** What an ad maker fetches is what the page hands out, and compiling again changes nothing of it. */
    private static void agree(Journey journey, Api api) throws IOException {
        var digest = journey.digest();
        var listed = Api.json(api.get("/api/plans?status=ready")).required("data");
        var fetched = api.get("/api/plans/%s/compiled"
                .formatted(listed.required(0).required("id").asString()));

        assertThat(listed).hasSize(1);
        assertThat(listed.required(0).required("key").asString()).isEqualTo(journey.key());
        assertThat(fetched.headers().firstValue("ETag")).contains("\"" + digest + "\"");
        assertThat(downloaded(journey)).isEqualTo(fetched.body().getBytes(StandardCharsets.UTF_8));
        journey.compileAgain();
        assertThat(journey.digest()).isEqualTo(digest);
    }

    private static byte[] downloaded(Journey journey) throws IOException {
        var download = journey.page().waitForDownload(() -> journey.hand().press(AriaRole.LINK, "Download JSON"));
        assertThat(download.url()).endsWith("/plans/%s/compiled.json".formatted(journey.key()));
        try (var bytes = download.createReadStream()) {
            return bytes.readAllBytes();
        }
    }
}
