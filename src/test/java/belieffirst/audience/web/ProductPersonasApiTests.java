package belieffirst.audience.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.audience.ProductPersonas;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@EachHome(ProductPersonas.class)
@ProductTest
class ProductPersonasApiTests {

    private static final String PRIMARY = "{\"is_primary\": true}";
    private static final String OTHER = "{\"is_primary\": false}";

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;
    private final String links;

    ProductPersonasApiTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.api = server.api(people.token(owner));
        this.links = "/api/products/%s/personas".formatted(ground.product());
    }

    @Test
    void linksOnceAndChangesOnlyTheVersionThatWasRead() {
        var link = links + "/" + persona();

        assertThat(api.send("PUT", link, PRIMARY).statusCode()).isEqualTo(428);
        assertThat(api.send("PUT", link, PRIMARY, "If-Match", "*").statusCode()).isEqualTo(404);
        assertThat(api.send("PUT", link, PRIMARY, "If-None-Match", "*").statusCode())
                .isEqualTo(204);
        assertThat(api.send("PUT", link, PRIMARY, "If-None-Match", "*").statusCode())
                .isEqualTo(412);

        var etag = etag(link);
        var changed = api.send("PUT", link, OTHER, "If-Match", "\"0\", " + etag);
        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(changed.headers().firstValue("ETag")).hasValue(etag(link));
        assertThat(api.send("PUT", link, OTHER, "If-Match", etag).statusCode()).isEqualTo(412);
        assertThat(api.send("PUT", link, OTHER, "If-Match", "*").statusCode()).isEqualTo(204);
        assertThat(Api.json(api.get(link)).path("is_primary").asBoolean()).isFalse();
    }

    @Test
    void unlinksOnlyTheVersionThatWasRead() {
        var link = links + "/" + persona();
        api.send("PUT", link, OTHER, "If-None-Match", "*");

        assertThat(api.send("DELETE", link, "").statusCode()).isEqualTo(428);
        assertThat(api.send("DELETE", link, "", "If-Match", "\"0\"").statusCode())
                .isEqualTo(412);
        assertThat(api.send("DELETE", link, "", "If-Match", etag(link)).statusCode())
                .isEqualTo(204);
        assertThat(api.get(link).statusCode()).isEqualTo(404);
        assertThat(api.send("DELETE", link, "", "If-Match", "*").statusCode()).isEqualTo(404);
    }

    @Test
    void listsTheLinksOfAProductByCursor() {
        for (var i = 0; i < 3; i++) {
            api.send("PUT", links + "/" + persona(), PRIMARY, "If-None-Match", "*");
        }
        var all = Api.json(api.get(links)).path("data");

        var first = Api.json(api.get(links + "?limit=2"));
        var second = Api.json(
                api.get(links + "?limit=2&cursor=" + first.path("next_cursor").asString()));

        assertThat(all.valueStream().filter(link -> link.path("is_primary").asBoolean()))
                .hasSize(1);
        assertThat(first.path("data").size() + second.path("data").size()).isEqualTo(all.size());
        assertThat(api.get("/api/products/%s/personas".formatted(UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(404);
    }

    private UUID persona() {
        return bench.add(owner, "personas", Map.of("name", "The quiet neighbour", "brand_id", ground.brand()));
    }

    private String etag(String path) {
        return api.get(path).headers().firstValue("ETag").orElseThrow();
    }
}
