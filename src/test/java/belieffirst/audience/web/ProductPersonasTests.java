package belieffirst.audience.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.audience.Personas;
import belieffirst.kernel.Jsonb;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Visitor;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@EachHome
@ProductTest
class ProductPersonasTests {

    private final Member owner;
    private final Groundwork ground;
    private final Visitor visitor;
    private final UUID other;
    private final String path;

    ProductPersonasTests(MockMvcTester client, Bench bench, People people, Personas personas, Jsonb json) {
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.visitor = new Visitor(client, owner);
        this.path = "/library/products/" + ground.product();
        var persona = json.object();
        persona.put("brand_id", ground.brand().toString());
        persona.put("name", "The quiet neighbour");
        this.other = people.as(owner, () -> personas.add(persona)).id();
    }

    @Test
    void linksAnotherPersonaOfTheBrand() {
        assertThat(visitor.get(path)).bodyText().contains("Another persona of the brand", "The quiet neighbour");

        visitor.post(path + "/personas", "persona_id", other);

        assertThat(visitor.get(path))
                .bodyText()
                .contains("Unlink The quiet neighbour")
                .doesNotContain("Another persona of the brand");
    }

    @Test
    void hasOnePrimaryPersona() {
        visitor.post(path + "/personas", "persona_id", ground.persona(), "primary", "true");
        visitor.post(path + "/personas", "persona_id", other, "primary", "true");

        assertThat(visitor.get(path))
                .bodyText()
                .contains(">Primary<")
                .doesNotContain("Make The quiet neighbour primary")
                .containsOnlyOnce(">Primary<");
    }

    @Test
    void unlinksAndSaysSoOfWhatIsNotThere() {
        visitor.post(path + "/personas", "persona_id", other);
        visitor.post(path + "/personas/remove", "persona_id", other);

        assertThat(visitor.get(path)).bodyText().contains("Another persona of the brand");
        assertThat(visitor.post(path + "/personas/remove", "persona_id", other)).hasStatus(HttpStatus.NOT_FOUND);
    }
}
