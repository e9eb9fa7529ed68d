package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.FreshHome;
import belieffirst.testing.OnServers;
import belieffirst.testing.Product;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two instances on one database, with one secret, started at once while it is empty. */
@OnServers
class TwoInstancesTests {

    private final Map<String, String> settings =
            new HashMap<>(FreshHome.server().newDatabase());
    private final Path oneHome = FreshHome.embedded();
    private final Path otherHome = FreshHome.embedded();

    @Test
    void foundOneOrganizationAndSayTheSame() throws IOException {
        settings.put("belief-first.secret-key", "one secret for all the instances there are");
        try (var one = Product.launchWithSample(oneHome, settings);
                var other = Product.launchWithSample(otherHome, settings)) {
            one.answering();
            other.answering();
            var here = new Api(one.address(), token());
            var there = new Api(other.address(), token());

            assertThat(list(here, "/api/brands?limit=100")).hasSize(1);
            var plan = compiled(here);
            for (var path : List.of(
                    "/api/brands?limit=100",
                    "/api/angles?limit=100",
                    "/api/plans?limit=100",
                    "/api/plans/" + plan,
                    "/api/plans/" + plan + "/compiled",
                    "/api/plans/" + plan + "/warnings")) {
                var answer = here.get(path);
                assertThat(answer.statusCode()).as(path).isEqualTo(200);
                assertThat(there.get(path).body()).as(path).isEqualTo(answer.body());
            }
            assertThat(there.get("/api/plans/" + plan + "/compiled").headers().firstValue("etag"))
                    .isEqualTo(here.get("/api/plans/" + plan + "/compiled")
                            .headers()
                            .firstValue("etag"));
        } finally {
            FreshHome.remove(oneHome);
            FreshHome.remove(otherHome);
        }
    }

    /** Of whichever instance did the first run; both where they came to it together. */
    private String token() throws IOException {
        var home = Files.exists(oneHome.resolve("first-run.json")) ? oneHome : otherHome;
        return Product.firstRun(home).required("api_token").asString();
    }

    private static String compiled(Api api) {
        var tested =
                list(api, "/api/angles?limit=1").get(0).path("jtbd_framed_id").asString();
        var job = Api.json(api.get("/api/jobs/" + tested));
        var brand = list(api, "/api/brands?limit=1").get(0).path("id").asString();
        var angles = list(api, "/api/angles?limit=100&job_id=" + job.path("id").asString())
                .valueStream()
                .map(angle -> angle.path("id").asString())
                .toList();
        var templates =
                List.of(list(api, "/api/templates?limit=1").get(0).path("id").asString());
        var id = Api.json(api.post("/api/plans", json(Map.of("brand_id", brand))))
                .path("id")
                .asString();
        var path = "/api/plans/" + id;
        var answers = Map.of(
                "product_id", job.path("product_id").asString(),
                "persona_id", job.path("persona_id").asString(),
                "jtbd_framed_id", job.path("id").asString());
        api.send("PATCH", path, json(answers), "If-Match", "*");
        api.send("PUT", path + "/angles", json(Map.of("angle_ids", angles)), "If-Match", "*");
        api.send("PUT", path + "/templates", json(Map.of("template_ids", templates)), "If-Match", "*");
        var answer = api.post(path + "/compilation", "{}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return id;
    }

    private static JsonNode list(Api api, String path) {
        return Api.json(api.get(path)).path("data");
    }

    private static String json(Map<String, ?> fields) {
        return new JsonMapper().writeValueAsString(fields);
    }
}
