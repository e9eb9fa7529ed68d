package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The brief, with links that share it, and what a link shows, held to WCAG 2.2 AA. */
@ProductTest
class BriefAccessibilityTests {

    private final Browser browser;
    private final Bench bench;
    private final Member owner;

    BriefAccessibilityTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.bench = bench;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void servesWhoMakesAdsAndWhoIsSentALink() {
        var page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        var looks = new Looks(browser.signIn(page, owner), new ArrayList<>());
        var brief = brief();

        looks.check(brief);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Create link"))
                .click();
        looks.checkHere("a link that was just made");
        looks.check(
                page.getByLabel("The new link").inputValue(), "/shared/nothing", brief.replace("/brief", "/report"));

        assertThat(looks.found()).isEmpty();
        page.context().close();
    }

    private String brief() {
        var ground = bench.lay(owner, 2);
        bench.change(
                owner,
                "brands",
                ground.brand(),
                Map.of(
                        "brand_colors", Map.of("Marigold", "#FDBE2D"),
                        "disallowed_claims", List.of("cures", "heals"),
                        "website", "https://wonderpaws.example"));
        bench.change(
                owner,
                "templates",
                ground.templates().getFirst(),
                Map.of("slots", Map.of("format", "static", "aspect_ratio", "9:16", "headline", true)));
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        return "/plans/%s/brief".formatted(plan.key());
    }
}
