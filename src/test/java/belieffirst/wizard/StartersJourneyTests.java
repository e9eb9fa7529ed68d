package belieffirst.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.PlanDetails;
import belieffirst.plan.Plans;
import belieffirst.plan.Status;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.record.Suggestion;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The way from a product of which a few facts are known to a compiled plan, without any key. */
@ProductTest
class StartersJourneyTests {

    private final Bench bench;
    private final People people;
    private final Plans plans;
    private final Suggestions suggestions;
    private final Member owner;
    private final Visitor visitor;
    private final UUID brand;
    private final String key;
    private final String path;

    StartersJourneyTests(MockMvcTester client, Bench bench, People people, Plans plans, Suggestions suggestions) {
        this.bench = bench;
        this.people = people;
        this.plans = plans;
        this.suggestions = suggestions;
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
        this.brand = bench.add(owner, "brands", Map.of("name", "Wonder Paws", "brand_code", "WP"));
        var begun = visitor.post("/plans/new", "brand_id", brand);
        this.key = Visitor.target(begun).replaceAll("/plans/([^/]+)/.*", "$1");
        this.path = "/plans/" + key;
    }

    @Test
    void leadFromAFreshProductToACompiledPlan() {
        bench.add(owner, "templates", Map.of("name", "Dog at the stair", "instructions", "One dog, one stair."));
        visitor.post(path + "/product", "version", version(), "product_id", product());

        take("offer", "offers", 0);
        take("persona", "persona", 0);
        visitor.post(
                path + "/persona",
                "version",
                version(),
                "persona_id",
                Objects.requireNonNull(details().plan().answers().personaId()),
                "awareness_level",
                "problem_aware");
        take("job", "jobs", 0);
        take("angles", "angles", 0);
        take("angles", "angles", 1);
        take("templates", "templates", 0);
        take("review", "critique", 0);
        var compiled = visitor.post(path + "/review", "version", version());

        assertThat(compiled).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(details().plan().lifecycle().status()).isEqualTo(Status.READY);
        assertThat(details().angles()).hasSize(2);
    }

    @Test
    void quoteFactsAndInventNone() {
        visitor.post(path + "/product", "version", version(), "product_id", product());
        take("persona", "persona", 0);
        take("job", "jobs", 0);

        visitor.post(path + "/angles/ideas", "count", 10);

        var starters = open("angles");
        assertThat(starters).hasSizeGreaterThan(4).allSatisfy(starter -> {
            assertThat(starter.isStarter()).isTrue();
            assertThat(starter.because())
                    .hasSize(2)
                    .allSatisfy(fact -> assertThat(
                                    starter.fields().path("belief_statement").asString())
                            .contains("“%s”".formatted(fact.substring(fact.indexOf(": ") + 2))));
        });
        assertThat(visitor.get(path + "/angles"))
                .bodyText()
                .contains("Built-in suggestion: no model wrote this", "No API key yet", "/settings/ai");
        assertThat(visitor.get("/suggestions")).bodyText().contains("starters-1", "no cost");
    }

    @Test
    void saysThatTooLittleIsKnown() {
        var bare = bench.add(owner, "products", Map.of("name", "Chews", "brand_id", brand));
        visitor.post(path + "/product", "version", version(), "product_id", bare);

        visitor.post(path + "/offer/ideas", "count", 3);

        assertThat(open("offers")).isEmpty();
        assertThat(visitor.get(path + "/offer")).bodyText().contains("No suggestions.");
    }

    @Test
    void drawOnATextThatSomebodyPastes() {
        visitor.post(path + "/product", "version", version(), "product_id", product());

        visitor.post(
                path + "/persona/ideas", "count", 1, "reviews", "I gave up on pills after a month.\nGreat service!");

        assertThat(open("persona").getFirst().fields().path("self_narratives").toString())
                .isEqualTo("[\"I gave up on pills after a month\"]");
    }

    private UUID product() {
        return bench.add(
                owner,
                "products",
                Map.of(
                        "name",
                        "Collagen 3X Drops",
                        "brand_id",
                        brand,
                        "target_audience",
                        "Owners of old big dogs",
                        "price_range",
                        "About $30 a bottle",
                        "current_offer",
                        "Up to 35% off",
                        "benefits",
                        List.of("Easier stairs", "A softer coat", "Stronger nails"),
                        "unique_selling_points",
                        List.of("Drops in place of pills", "Three types of collagen", "Grass-fed sources"),
                        "key_problems_solved",
                        List.of("The dog gets up slowly", "Stairs have become a decision", "Nails split or flake")));
    }

    /** Asks in a step, and takes one of the cards. */
    private void take(String step, String kind, int card) {
        var count = switch (kind) {
            case "persona", "templates", "critique" -> 1;
            default -> 3;
        };
        assertThat(visitor.post("%s/%s/ideas".formatted(path, step), "count", count))
                .hasRedirectedUrl("%s/%s#ideas".formatted(path, step));
        var taken = visitor.post(
                "%s/ideas/%s/take".formatted(path, open(kind).get(card).id()));
        assertThat(taken).as(kind).hasRedirectedUrl("%s/%s#ideas".formatted(path, step));
    }

    private List<Suggestion> open(String kind) {
        var round = people.as(
                        owner, () -> suggestions.latest(details().plan().id().value(), kind))
                .round();
        return Objects.requireNonNull(round).open();
    }

    private PlanDetails details() {
        return people.as(owner, () -> plans.get(key));
    }

    private int version() {
        return details().plan().revision().version();
    }
}
