package belieffirst.wizard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.plan.Status;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Phase;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Judged;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.verdict.Lines;
import belieffirst.verdict.Trials;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;

/** The way from a file of results to the next plan, over ads that no plan knows: by the keyboard alone, and without any script. */
@ProductTest
class DecisionJourneyTests {

    private final Browser browser;
    private final BeanFactory beans;
    private final Member owner;
    private final Lines lines;
    private final Plan plan;
    private final List<CompiledAds.Ad> ads;

    DecisionJourneyTests(Browser browser, Bench bench, People people, BeanFactory beans, Compilations compilations) {
        this.browser = browser;
        this.beans = beans;
        this.owner = people.newOrganization().owner();
        this.lines = new Lines(beans, owner, bench.lay(owner, 3));
        this.plan = lines.claimed(Phase.DISCOVERY, SetUp.AD_SET_PER_AD);
        this.ads = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan.id())));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesAFileToADecision(boolean scripts) {
        var page = browser.signIn(browser.visitor(options -> options.setJavaScriptEnabled(scripts)), owner);
        var hand = scripts ? new Keyboard(page) : new Mouse(page);

        bring(page, hand);
        hand.press(AriaRole.LINK, "Match them by hand");
        hand.tick("Old ad");
        hand.tick("Its copy");
        hand.type(
                "Code of the planned ad that the chosen ads are", ads.getFirst().code());
        hand.press(AriaRole.BUTTON, "Match");
        assertThat(page.getByText("All ads are matched or ignored.")).isVisible();
        Judged.await(beans.getBean(DataFolder.class), plan.id());
        decide(page, hand);

        assertThat(lines.status(plan)).isEqualTo(Status.COMPLETED);
        page.context().close();
    }

    private void bring(Page page, Hand hand) {
        page.navigate("/results/imports");
        page.locator("#file").setInputFiles(new FilePayload("export.csv", "text/csv", file()));
        hand.press(AriaRole.BUTTON, "Read the file");
        assertThat(page.getByText("of %d ads are matched".formatted(ads.size() + 2)))
                .isVisible();
        hand.press(AriaRole.BUTTON, "Import it");
        assertThat(page.locator(".notice--ok")).containsText("Imported");
    }

    private void decide(Page page, Hand hand) {
        page.navigate("/plans/%s/results".formatted(plan.key()));
        hand.open("Move to confirmation");
        hand.press(AriaRole.BUTTON, "Yes, move to confirmation");
        assertThat(page.locator(".said")).containsText("won.");
        hand.press(AriaRole.BUTTON, "Plan phase 2: confirmation");
        assertThat(page).hasURL(Pattern.compile(".*/plans/WP-002/.*"));
    }

    /** Two weeks, old enough to count, in which the first angle sells; two ads do not say their code. */
    private byte[] file() {
        var first = ads.getFirst().angle();
        var rows = ads.stream()
                .map(ad -> days(ad.code(), ad.angle().equals(first) ? 12 : 3))
                .collect(Collectors.joining());
        return ("Day,Ad name,Amount spent (USD),Impressions,Purchases\n" + rows + days("Old ad", 12)
                        + days("Its copy", 12))
                .getBytes(StandardCharsets.UTF_8);
    }

    private String days(String name, int sales) {
        var today = new Trials(beans).today();
        return IntStream.rangeClosed(4, 17)
                .mapToObj(ago -> "%s,%s,50.00,1000,%d%n".formatted(today.minusDays(ago), name, sales))
                .collect(Collectors.joining());
    }
}
