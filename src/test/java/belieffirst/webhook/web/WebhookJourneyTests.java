package belieffirst.webhook.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Patience;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Team;
import belieffirst.testing.Visitor;
import belieffirst.webhook.target.Targets;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An owner adds an endpoint, copies its secret, sees what was sent, and sends again what failed. */
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class WebhookJourneyTests {

    private final Bench bench;
    private final Browser browser;
    private final MockMvcTester client;
    private final Team team;
    private final Receiver receiver = new Receiver();

    WebhookJourneyTests(Bench bench, Browser browser, People people, MockMvcTester client) {
        this.bench = bench;
        this.browser = browser;
        this.client = client;
        this.team = people.newOrganization();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1280 LIGHT", "375 DARK"})
    void leadsFromAnAddressToAMessageThatIsSentAgain(String look) {
        var width = Integer.parseInt(look.split(" ", -1)[0]);
        var page = browser.signIn(
                browser.visitor(options -> options.setViewportSize(width, 900)
                        .setColorScheme(ColorScheme.valueOf(look.split(" ", -1)[1]))),
                team.owner());
        page.navigate("/settings/webhooks");
        press(page, "Add endpoint");
        assertThat(page.getByText("Choose at least one event.").first()).isVisible();

        page.getByLabel("What listens there?").fill("Ad maker");
        page.getByLabel("Address").fill(receiver.url());
        page.getByLabel("A plan is compiled plan.compiled").check();
        press(page, "Add endpoint");
        assertThat(page.getByLabel("The new secret")).hasValue(Pattern.compile("whsec_.{44}"));

        receiver.reply(500);
        bench.compile(
                team.owner(),
                bench.draft(team.owner(), bench.lay(team.owner(), 1)).plan().id());
        receiver.await(1);
        page.getByText("Go to the endpoint").click();
        reloadUntil(page, page.getByText("It answered 500"));
        assertThat(page.getByText("Every message failed since")).isVisible();
        press(page, "Send again plan.compiled");
        assertThat(page.getByText("The message is sent again within a few seconds."))
                .isVisible();
        receiver.await(2);
        reloadUntil(page, page.getByText("delivered"));
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);

        press(page, "Turn off");
        assertThat(page.getByText("Somebody turned it off.")).isVisible();
        page.getByText("All endpoints").click();
        assertThat(page.getByText("✕ Off")).isVisible();
        page.context().close();
    }

    @Test
    void showsOwnersAndAdminsAloneWhereMessagesGo() {
        for (var other : List.of(team.member(), team.viewer())) {
            var visitor = new Visitor(client, other);
            Assertions.assertThat(visitor.get("/settings/webhooks"))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyText()
                    .contains("Only an owner or admin can do this.");
            Assertions.assertThat(Visitor.text(visitor.get("/settings/organization")))
                    .doesNotContain("/settings/webhooks");
        }
        Assertions.assertThat(Visitor.text(new Visitor(client, team.admin()).get("/settings/organization")))
                .contains("/settings/webhooks");
    }

    private static void reloadUntil(Page page, Locator sign) {
        Patience.until(Duration.ofSeconds(20), "the page says so", () -> {
            page.reload();
            return sign.first().isVisible();
        });
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
        page.waitForLoadState();
    }
}
