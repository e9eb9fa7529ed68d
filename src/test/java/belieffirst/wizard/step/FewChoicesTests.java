package belieffirst.wizard.step;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.catalog.Brands;
import belieffirst.catalog.Products;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The first two steps where there is one brand or product, or none. */
@ProductTest
class FewChoicesTests {

    private final Bench bench;
    private final People people;
    private final Brands brands;
    private final Products products;
    private final Member owner;
    private final Visitor visitor;

    FewChoicesTests(MockMvcTester client, Bench bench, People people, Brands brands, Products products) {
        this.bench = bench;
        this.people = people;
        this.brands = brands;
        this.products = products;
        this.owner = people.newOrganization().owner();
        this.visitor = new Visitor(client, owner);
    }

    @Test
    void passesOverTheProductWhereThereIsOne() {
        var ground = bench.lay(owner, 1);

        var offer = Visitor.target(visitor.post("/plans/new", "brand_id", ground.brand()));
        assertThat(offer).endsWith("/offer");
        assertThat(visitor.get(offer)).bodyText().contains("Collagen 3X Drops");
        assertThat(visitor.get(offer.replace("/offer", "/product"))).hasStatus(HttpStatus.OK);
    }

    @Test
    void asksForTheProductWhereThereAreTwo() {
        var ground = bench.lay(owner, 1);
        bench.add(owner, "products", Map.of("name", "Chews", "brand_id", ground.brand()));

        assertThat(Visitor.target(visitor.post("/plans/new", "brand_id", ground.brand())))
                .endsWith("/product");
    }

    @Test
    void namesTheFirstBrandAndProductOnce() {
        var draft = UUID.randomUUID();
        var step = Visitor.target(visitor.post("/plans/new", "draft", draft, "brand_name", "Quiet Kettle"));
        assertThat(Visitor.target(visitor.post("/plans/new", "draft", draft, "brand_name", "Quiet Kettle")))
                .isEqualTo(step);
        assertThat(people.as(owner, brands::all))
                .singleElement()
                .satisfies(brand -> assertThat(brand.name()).isEqualTo("Quiet Kettle"));

        var version = Visitor.hidden(visitor.get(step), "version").getFirst();
        visitor.post(step, "version", version, "product_name", "Kettle 2", "benefits", "Silent\n\nFast");
        assertThat(people.as(owner, () -> products.search("Kettle")))
                .singleElement()
                .satisfies(product -> assertThat(product.facts().benefits()).containsExactly("Silent", "Fast"));
    }

    @Test
    void asksForANameWhereNoneIsGiven() {
        assertThat(visitor.post("/plans/new", "brand_name", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Name your brand");
        var brand = bench.add(owner, "brands", Map.of("name", "Wonder Paws"));
        var step = Visitor.target(visitor.post("/plans/new", "brand_id", brand));
        var version = Visitor.hidden(visitor.get(step), "version").getFirst();
        assertThat(visitor.post(step, "version", version, "product_name", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Name your product");
    }

    @Test
    void choosesTheOfferThatTheProductHas() {
        var ground = bench.lay(owner, 1);
        bench.change(owner, "products", ground.product(), Map.of("current_offer", "Up to 35% off"));
        var step = Visitor.target(visitor.post("/plans/new", "brand_id", ground.brand()));

        assertThat(visitor.get(step)).bodyText().contains("value=\"%s\" checked".formatted(ground.offer()));

        bench.change(owner, "products", ground.product(), Map.of("current_offer", "Two for one"));
        assertThat(visitor.get(step))
                .bodyText()
                .contains(
                        "The product’s current offer: Two for one.",
                        "name=\"name\" type=\"text\" value=\"Two for one\"")
                .doesNotContain("value=\"%s\" checked".formatted(ground.offer()));
    }

    @Test
    void countsOnlyStepsThatAskSomething() {
        var ground = bench.lay(owner, 1);
        var step = Visitor.target(visitor.post("/plans/new", "brand_id", ground.brand()));

        assertThat(visitor.get(step)).bodyText().contains("Step 3 of 9");
    }
}
