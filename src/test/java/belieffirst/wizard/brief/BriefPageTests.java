package belieffirst.wizard.brief;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Plan;
import belieffirst.plan.brief.BriefMaterials;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The page of a brief, and its file. */
@EachHome(BriefMaterials.class)
@ProductTest
class BriefPageTests {

    private final Bench bench;
    private final Member owner;
    private final Visitor visitor;
    private final UUID product;
    private final Plan plan;

    BriefPageTests(MockMvcTester client, Bench bench, People people) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        var ground = bench.lay(owner, 2);
        bench.change(
                owner,
                "brands",
                ground.brand(),
                Map.of("brand_colors", Map.of("Marigold", "#FDBE2D"), "disallowed_claims", List.of("cures")));
        bench.add(
                owner,
                "hooks",
                Map.of("text", "It hurts him at the stair.", "product_id", ground.product(), "category", "signs"));
        this.product = ground.product();
        this.plan = bench.draft(owner, ground).plan();
    }

    @Test
    void isOfTheDraftUntilThePlanIsCompiled() {
        assertThat(page())
                .contains("This is the draft.", "cures", "fill=\"#FDBE2D\"", "It hurts him at the stair.", "Ad 6:");
        assertThat(page()).doesNotContain("Copy code of");

        bench.compile(owner, plan.id());

        assertThat(page()).contains("Version 1 of", "Copy code of ad 6").doesNotContain("This is the draft.");
    }

    /** What is being made is what was compiled, whatever the library says by now. */
    @Test
    void staysAsItWasCompiled() {
        bench.compile(owner, plan.id());
        bench.change(owner, "products", product, Map.of("banned_terms", List.of("Wuffes")));

        assertThat(page()).doesNotContain("Wuffes");
    }

    @Test
    void isAFileToo() {
        bench.compile(owner, plan.id());

        var file = visitor.get("/plans/%s/brief.md".formatted(plan.key()));

        assertThat(file).hasStatusOk().hasContentType("text/markdown;charset=UTF-8");
        assertThat(Visitor.text(file)).startsWith("# Brief: Stairs\n").contains("**Never say:** cures");
    }

    @Test
    void saysWhatIsStillMissing() {
        var begun = bench.begin(owner, plan.answers().brandId()).plan();

        assertThat(Visitor.text(visitor.get("/plans/%s/brief".formatted(begun.key()))))
                .contains("No angles yet.", "None on record. Ask before you publish.");
    }

    private String page() {
        return Visitor.text(visitor.get("/plans/%s/brief".formatted(plan.key())));
    }
}
