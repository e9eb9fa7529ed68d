package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The cards of templates, whose words are all there to read. */
@ProductTest
class TemplateCardsJourneyTests {

    private static final String CUT =
            "[...document.querySelectorAll('.gallery small')].filter(text => text.scrollHeight > text.clientHeight).length";

    private final Browser browser;
    private final Bench bench;
    private final Member owner;

    TemplateCardsJourneyTests(Browser browser, Bench bench, People people) {
        this.browser = browser;
        this.bench = bench;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void hideNoWordsOnANarrowScreen() {
        var ground = bench.lay(owner, 1);
        var plan = bench.draft(owner, ground).plan();
        bench.change(
                owner,
                "templates",
                ground.templates().getFirst(),
                Map.of("instructions", "A hand on the railing, early in the morning. ".repeat(8)));
        try (var page = browser.signIn(browser.visitor(choices -> choices.setViewportSize(320, 700)), owner)) {
            page.navigate("/plans/%s/templates".formatted(plan.key()));
            page.locator("summary:has-text('Ready templates')").click();

            assertThat(page.locator(".gallery small").count()).isGreaterThan(5);
            assertThat(page.evaluate(CUT)).isEqualTo(0);
            page.context().close();
        }
    }
}
