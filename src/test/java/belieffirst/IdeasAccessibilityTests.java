package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ProductTest
class IdeasAccessibilityTests {

    private static final Map<String, String> KINDS = Map.of(
            "offer",
            "offers",
            "persona",
            "persona",
            "job",
            "jobs",
            "angles",
            "angles",
            "templates",
            "templates",
            "review",
            "critique");

    private final Bench bench;
    private final Minds minds;
    private final Browser browser;
    private final Member owner;

    IdeasAccessibilityTests(Bench bench, Minds minds, People people, Browser browser) {
        this.bench = bench;
        this.minds = minds;
        this.browser = browser;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void servesWhoAsksForIdeas() {
        var ground = bench.lay(owner, 2);
        bench.change(
                owner,
                "products",
                ground.product(),
                Map.of(
                        "benefits", List.of("Easier stairs", "A softer coat"),
                        "unique_selling_points", List.of("Drops, not pills", "y".repeat(120)),
                        "key_problems_solved", List.of("Stairs have become a decision", "The coat has gone dull"),
                        "current_offer", "Up to 35% off"));
        var plan = bench.draft(owner, ground).plan();
        KINDS.values().forEach(kind -> minds.ask(owner, kind, plan.id().value(), kind.equals("persona") ? 1 : 3));
        var page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        browser.signIn(page, owner);
        var looks = new Looks(page, new ArrayList<>());

        KINDS.keySet().forEach(step -> looks.check("/plans/%s/%s".formatted(plan.key(), step)));
        looks.check("/suggestions", "/settings/ai");
        page.context().close();

        assertThat(looks.found()).isEmpty();
    }
}
