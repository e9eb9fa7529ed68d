package belieffirst.expression;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The template of a brand's briefs, as programs read it. */
@ProductTest
class BriefTemplateTests {

    private final Bench bench;
    private final People people;
    private final Server server;

    BriefTemplateTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.people = people;
        this.server = server;
    }

    @Test
    void isTheBrandsNewestOneAndElseTheNewestForEveryBrand() {
        var owner = people.newOrganization().owner();
        var api = server.api(people.token(owner));
        var brand = bench.add(owner, "brands", Map.of("name", "Wonder Paws"));
        var path = "/api/brands/%s/brief-template".formatted(brand);

        var ours = bench.add(owner, "templates", Map.of("name", "Everybody's", "instructions", "One dog."));
        assertThat(Api.json(api.get(path)).path("template_id").asString()).isEqualTo(ours.toString());

        bench.add(owner, "templates", Map.of("name", "Old", "instructions", "One dog.", "brand_id", brand));
        var newest =
                bench.add(owner, "templates", Map.of("name", "New", "instructions", "Two dogs.", "brand_id", brand));
        var template = Api.json(api.get(path));
        assertThat(template.path("template_id").asString()).isEqualTo(newest.toString());
        assertThat(template.path("instructions").asString()).isEqualTo("Two dogs.");
        assertThat(api.get("/api/brands/%s/brief-template".formatted(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(404);
    }
}
