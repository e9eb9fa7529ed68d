package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.layer.Layer;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A line of plans by the API: what each child locks, what it asks, and what it refuses. */
@EachHome
@ProductTest
class LineTests {

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;
    private final String parent;

    LineTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 3);
        this.api = server.api(people.token(owner));
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        this.parent = plan.id().toString();
    }

    @Test
    void asksWhichAngleGoesOnAndTakesOneOfTheParents() {
        var child = begin(parent, 2, "");
        var other = bench.angle(owner, ground.job(), 99);

        assertThat(child.path("angle_ids")).isEmpty();
        assertThat(child.path("undecided").toString()).isEqualTo("[\"angle_id\"]");
        assertThat(missing(child)).contains("at least one angle");
        assertThat(code(put(child, "angles", "angle_ids", other))).isEqualTo("409 locked_field");
        assertThat(put(child, "angles", "angle_ids", ground.angles().get(1)).statusCode())
                .isEqualTo(200);
        assertThat(compile(child)).isEqualTo(201);
    }

    @Test
    void locksEveryFieldThatAPhaseHolds() {
        var layers = bench.layers(owner, ground);
        var third = compiled(parent, 3, angle(), Map.of("sub-layers", of(layers, "sub-layers")));
        var fourth = begin(third, 4, "\"sublayer_ids\": [\"%s\"],".formatted(of(layers, "sub-layers")));
        var free = bench.add(
                owner,
                "sub-layers",
                Map.of(
                        "name",
                        "Hills",
                        "sublayer_type",
                        "geography_locale",
                        "values",
                        List.of("Hills"),
                        "persona_id",
                        ground.persona()));

        assertThat(code(put(fourth, "sub-layers", "sublayer_ids", free))).isEqualTo("409 locked_field");
        assertThat(code(put(fourth, "angles", "angle_ids", ground.angles().get(2))))
                .isEqualTo("409 locked_field");
        assertThat(code(put(
                        fourth, "templates", "template_ids", ground.templates().get(1))))
                .isEqualTo("409 locked_field");
        assertThat(code(patch(fourth, "{\"offer_id\": null}"))).isEqualTo("409 locked_field");
        assertThat(put(fourth, "mechanisms", "mechanism_ids", of(layers, "mechanisms"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(put(fourth, "problems", "problem_ids", of(layers, "problems"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void leavesOpenWhichSubLayersGoOnUntilSomebodySays() {
        var layers = bench.layers(owner, ground);
        var third = compiled(parent, 3, angle(), Map.of("sub-layers", of(layers, "sub-layers")));
        var fourth = begin(third, 4, "");

        assertThat(missing(fourth)).contains("which sub-layers moves on");
        assertThat(compile(fourth)).isEqualTo(422);
        assertThat(api.send("PUT", path(fourth) + "/sub-layers", "{\"sublayer_ids\": []}", "If-Match", "*")
                        .statusCode())
                .isEqualTo(200);
        assertThat(compile(fourth)).isEqualTo(201);
    }

    @Test
    void refusesRowsThatBelongToSomethingElse() {
        var elsewhere = elsewhere();
        var third = begin(parent, 3, angle());
        var fourth = begin(parent, 4, angle());
        var fifth = begin(parent, 5, angle());

        assertThat(code(put(third, "sub-layers", "sublayer_ids", of(elsewhere, "sub-layers"))))
                .isEqualTo("422 invalid");
        assertThat(code(put(fourth, "mechanisms", "mechanism_ids", of(elsewhere, "mechanisms"))))
                .isEqualTo("422 invalid");
        assertThat(code(put(fourth, "problems", "problem_ids", of(elsewhere, "problems"))))
                .isEqualTo("422 invalid");
        assertThat(code(put(fifth, "benefits", "benefit_ids", of(elsewhere, "benefits"))))
                .isEqualTo("422 invalid");
        assertThat(code(put(third, "mechanisms", "mechanism_ids", of(elsewhere, "mechanisms"))))
                .isEqualTo("422 invalid");
    }

    @Test
    void neverStacksTwoValuesOnOneAd() {
        var anti = value("Anti-pharma");
        var natural = value("Natural living");
        var third = begin(parent, 3, angle());
        var fourth = begin(parent, 4, angle());

        assertThat(put(third, "sub-layers", "sublayer_ids", anti, natural).statusCode())
                .isEqualTo(200);
        assertThat(code(put(fourth, "sub-layers", "sublayer_ids", anti, natural)))
                .isEqualTo("409 values_stacked");
        assertThat(put(fourth, "sub-layers", "sublayer_ids", natural).statusCode())
                .isEqualTo(200);
    }

    @Test
    void goesOnAndNeverBack() {
        var third = compiled(parent, 3, angle(), Map.of());

        assertThat(api.post("/api/plans", "{\"parent_plan_id\": \"%s\", \"phase_id\": 2}".formatted(third))
                        .statusCode())
                .isEqualTo(409);
        assertThat(begin(third, 3, "").path("phase_id").asInt()).isEqualTo(3);
    }

    @Test
    void countsCellsAndAdsInListsAsInThePlanItself() {
        var layers = bench.layers(owner, ground);
        var third = begin(parent, 3, angle());
        put(third, "sub-layers", "sublayer_ids", of(layers, "sub-layers"));
        var read = Api.json(api.get(path(third)));

        var listed = Api.json(api.get("/api/plans?limit=100"))
                .path("data")
                .valueStream()
                .filter(line -> line.path("id").equals(read.path("id")))
                .findFirst()
                .orElseThrow();

        assertThat(read.path("cells").asInt()).isEqualTo(2);
        assertThat(read.path("total_ads").asInt()).isEqualTo(6);
        assertThat(listed.path("total_ads").asInt()).isEqualTo(6);
    }

    /** Rows of another persona, angle, job and product of the same brand. */
    private Map<String, UUID> elsewhere() {
        var product = bench.add(owner, "products", Map.of("name", "Chews", "brand_id", ground.brand()));
        var persona = bench.add(
                owner, "personas", Map.of("name", "Breeder", "brand_id", ground.brand(), "product_id", product));
        var job = bench.add(owner, "jobs", Map.of("name", "Raise pups", "persona_id", persona, "product_id", product));
        var other = new Groundwork(
                ground.brand(),
                product,
                ground.offer(),
                persona,
                job,
                List.of(bench.angle(owner, job, 77)),
                ground.templates());
        return bench.layers(owner, other);
    }

    private String angle() {
        return "\"angle_id\": \"%s\",".formatted(ground.angles().getFirst());
    }

    private UUID value(String name) {
        bench.add(owner, "identity-values", Map.of("name", name));
        return bench.add(
                owner,
                "sub-layers",
                Map.of(
                        "name",
                        name,
                        "sublayer_type",
                        "values_identity",
                        "values",
                        List.of(name),
                        "persona_id",
                        ground.persona()));
    }

    private JsonNode begin(String parent, int phase, String narrowed) {
        var begun = api.post(
                "/api/plans",
                "{\"parent_plan_id\": \"%s\", \"phase_id\": %d, %s \"ads_per_angle\": 3}"
                        .formatted(parent, phase, narrowed));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return Api.json(begun);
    }

    private String compiled(String parent, int phase, String narrowed, Map<String, UUID> layers) {
        var plan = begin(parent, phase, narrowed);
        layers.forEach((word, id) -> put(plan, word, Layer.at(word).listField(), id));
        assertThat(compile(plan)).isEqualTo(201);
        return plan.path("id").asString();
    }

    private HttpResponse<String> put(JsonNode plan, String part, String list, UUID... ids) {
        var quoted = List.of(ids).stream().map("\"%s\""::formatted).toList();
        return api.send("PUT", path(plan) + "/" + part, "{\"%s\": %s}".formatted(list, quoted), "If-Match", "*");
    }

    private HttpResponse<String> patch(JsonNode plan, String body) {
        return api.send("PATCH", path(plan), body, "If-Match", "*");
    }

    private int compile(JsonNode plan) {
        return api.post(path(plan) + "/compilation", "{}").statusCode();
    }

    private String missing(JsonNode plan) {
        return Api.json(api.get(path(plan) + "/warnings")).path("missing").toString();
    }

    private static String path(JsonNode plan) {
        return "/api/plans/" + plan.path("id").asString();
    }

    private static String code(HttpResponse<String> answer) {
        return answer.statusCode() + " " + Api.json(answer).path("code").asString();
    }

    private static UUID of(Map<String, UUID> layers, String kind) {
        return Objects.requireNonNull(layers.get(kind));
    }
}
