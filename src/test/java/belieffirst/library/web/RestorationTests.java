package belieffirst.library.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

/** Archived entries, which come back by a program too. */
@EachHome
@ProductTest
class RestorationTests {

    private final Bench bench;
    private final Member owner;
    private final Api api;

    RestorationTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.api = server.api(people.token(owner));
    }

    @Test
    void bringsBackAnEntryOfEveryKind() {
        var ground = bench.lay(owner, 1);
        var entries = new HashMap<String, Object>(bench.layers(owner, ground));
        entries.put("brands", ground.brand());
        entries.put("products", ground.product());
        entries.put("offers", ground.offer());
        entries.put("personas", ground.persona());
        entries.put("jobs", ground.job());
        entries.put("angles", ground.angles().getFirst());
        entries.put("templates", ground.templates().getFirst());

        entries.forEach((kind, id) -> {
            var path = "/api/%s/%s".formatted(kind, id);
            assertThat(api.send("DELETE", path, "", "If-Match", "*").statusCode())
                    .as(kind)
                    .isEqualTo(204);
            var archived = api.get(path);
            assertThat(Api.json(archived).hasNonNull("archived_at")).isTrue();
            var etag = archived.headers().firstValue("ETag").orElseThrow();

            var back = api.send("POST", path + "/restoration", "", "If-Match", etag);
            assertThat(back.statusCode()).as(kind).isEqualTo(200);
            assertThat(Api.json(back).hasNonNull("archived_at")).isFalse();
            assertThat(api.send("POST", path + "/restoration", "", "If-Match", etag)
                            .statusCode())
                    .isEqualTo(412);
            assertThat(api.post(path + "/restoration", "").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void bringsBackAPlan() {
        var plan = bench.begin(owner, bench.lay(owner, 1)).plan();
        var path = "/api/plans/" + plan.key();
        api.send("DELETE", path, "", "If-Match", "*");
        assertThat(Api.json(api.get(path)).path("archived").asBoolean()).isTrue();
        assertThat(Api.json(api.get("/api/plans")).path("data")).isEmpty();

        var back = api.post(path + "/restoration", "");

        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(Api.json(back).path("archived").asBoolean()).isFalse();
        assertThat(Api.json(api.get("/api/plans")).path("data")).hasSize(1);
        assertThat(api.send("POST", path + "/restoration", "", "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(api.post("/api/plans/WP-999999/restoration", "").statusCode())
                .isEqualTo(404);
    }
}
