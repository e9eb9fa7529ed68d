package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Proofs by the API: they vary in phase 5 and are held in phase 6, and a plan without one says nothing of them. */
@EachHome
@ProductTest
class ProofsOfPlansTests {

    private final Bench bench;
    private final Member owner;
    private final Groundwork ground;
    private final Api api;
    private final String fifth;

    ProofsOfPlansTests(Bench bench, People people, Server server) {
        this.bench = bench;
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 1);
        this.api = server.api(people.token(owner));
        var plan = bench.draft(owner, ground).plan();
        bench.compile(owner, plan.id());
        this.fifth = begin(plan.id().toString(), 5, "");
    }

    @Test
    void varyInTheFifthPhaseAndAreHeldInTheSixth() {
        var films = proof("Stairs on film");
        put(fifth, films, proof("100,000 sold"));

        var compiled = compiled(fifth);
        var sixth = begin(fifth, 6, "\"proof_id\": \"%s\",".formatted(films));
        var video = compiled(sixth);

        assertThat(compiled.path("schema_version").asInt()).isEqualTo(3);
        assertThat(compiled.path("allowed_variations").toString()).contains("proof_id");
        assertThat(compiled.at("/variations/proof_id")).hasSize(2);
        assertThat(compiled.at("/ads/0/proof_id").asString()).isEqualTo(films.toString());
        assertThat(video.path("locked_fields").toString()).contains("proof_id");
        assertThat(video.at("/held/proof_id/0/claim").asString()).isEqualTo("What it shows.");
    }

    @Test
    void areCountedInTheListOfPlansAsInThePlan() {
        put(fifth, proof("One"), proof("Two"), proof("Three"));

        var listed = Api.json(api.get("/api/plans"))
                .path("data")
                .valueStream()
                .filter(plan -> plan.path("id").asString().equals(fifth))
                .findFirst()
                .orElseThrow();

        assertThat(listed.path("total_ads").asInt()).isEqualTo(9);
        assertThat(Api.json(api.get("/api/plans/" + fifth)).path("total_ads").asInt())
                .isEqualTo(9);
    }

    @Test
    void areNotNamedByAPlanThatHasNone() {
        var compiled = compiled(fifth);

        assertThat(compiled.path("schema_version").asInt()).isEqualTo(2);
        assertThat(compiled.toString()).doesNotContain("proof_id");
    }

    @Test
    void areRefusedWhereTheyBelongToAnotherProduct() {
        var other = bench.add(owner, "products", Map.of("name", "Chews", "brand_id", ground.brand()));
        var foreign = bench.add(
                owner, "proofs", Map.of("name", "Sold", "claim", "Often.", "kind", "number", "product_id", other));

        assertThat(answer(fifth, foreign)).isEqualTo(422);
    }

    private UUID proof(String name) {
        return bench.add(
                owner,
                "proofs",
                Map.of(
                        "name",
                        name,
                        "claim",
                        "What it shows.",
                        "kind",
                        "demonstration",
                        "source",
                        "Own film",
                        "product_id",
                        ground.product()));
    }

    private String begin(String parent, int phase, String narrowed) {
        var begun = api.post(
                "/api/plans",
                "{\"parent_plan_id\": \"%s\", \"phase_id\": %d, %s \"ads_per_angle\": 3}"
                        .formatted(parent, phase, narrowed));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        return Api.json(begun).path("id").asString();
    }

    private void put(String plan, UUID... proofs) {
        assertThat(answer(plan, proofs)).isEqualTo(200);
    }

    private int answer(String plan, UUID... proofs) {
        var ids = List.of(proofs).stream().map("\"%s\""::formatted).toList();
        return api.send(
                        "PUT",
                        "/api/plans/%s/proofs".formatted(plan),
                        "{\"proof_ids\": %s}".formatted(ids),
                        "If-Match",
                        "*")
                .statusCode();
    }

    private JsonNode compiled(String plan) {
        assertThat(api.post("/api/plans/%s/compilation".formatted(plan), "{}").statusCode())
                .isEqualTo(201);
        return Api.json(api.get("/api/plans/%s/compiled".formatted(plan)));
    }
}
