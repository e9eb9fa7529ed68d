package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plans;
import belieffirst.plan.layer.Answers;
import belieffirst.plan.layer.Awareness;
import belieffirst.testing.Bench;
import belieffirst.testing.Browser;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The steps that say what is missing, and the pages that they lead to, held to WCAG 2.2 AA. */
@ProductTest
class FirstStepsAccessibilityTests {

    private final Browser browser;
    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final Member owner;

    FirstStepsAccessibilityTests(Browser browser, Bench bench, People people, Plans plans) {
        this.browser = browser;
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.owner = people.newOrganization().owner();
    }

    @Test
    void servesWhoHasNothingYet() {
        var page = browser.visitor(options -> options.setBypassCSP(true).setReducedMotion(ReducedMotion.REDUCE));
        var looks = new Looks(browser.signIn(page, owner), new ArrayList<>());

        looks.check("/plans", "/plans/new", "/library/brands", "/library/templates");
        var brand = bench.add(owner, "brands", Map.of("name", "Quiet Kettle"));
        var plan = bench.begin(owner, brand).plan();
        var path = "/plans/" + plan.key();
        looks.check(
                "/plans/new",
                path + "/brand",
                path + "/product",
                "/library/products/new?back=%s/product/back".formatted(path),
                "/library/brands",
                "/library/templates");
        var product = bench.add(owner, "products", Map.of("name", "Kettle 2", "brand_id", brand));
        var persona = bench.add(owner, "personas", Map.of("name", "Parent", "brand_id", brand, "product_id", product));
        var job = bench.add(owner, "jobs", Map.of("name", "Tea", "persona_id", persona, "product_id", product));
        var angle = bench.angle(owner, job, 0);
        var answers = new Answers(brand, product, null, true, persona, Awareness.UNAWARE, job);
        people.as(
                owner,
                () -> plans.change(
                        plan.id(),
                        null,
                        draft -> draft.answering(answers).mixing(draft.design().withAngles(List.of(angle)))));
        looks.check(path + "/templates");

        assertThat(looks.found()).isEmpty();
        page.context().close();
    }
}
