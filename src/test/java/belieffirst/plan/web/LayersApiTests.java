package belieffirst.plan.web;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.layer.Layer;
import belieffirst.testing.Agent;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several layers of a plan of phase 4 in one change, by the API and by an agent. */
@ProductTest
class LayersApiTests {

    private final Api api;
    private final Agent agent;
    private final Map<String, UUID> layers;
    private final UUID elsewhere;
    private final String plan;

    LayersApiTests(Bench bench, People people, Server server) {
        Member owner = people.newOrganization().owner();
        var ground = bench.lay(owner, 1);
        this.layers = bench.layers(owner, ground);
        this.elsewhere =
                bench.add(owner, "problems", Map.of("name", "Baths", "jtbd_framed_id", otherJob(bench, owner, ground)));
        this.api = server.api(people.token(owner));
        this.agent = server.agent(api.token());
        var parent = bench.draft(owner, ground).plan();
        bench.compile(owner, parent.id());
        var begun = api.post(
                "/api/plans",
                "{\"parent_plan_id\": \"%s\", \"phase_id\": 4, \"angle_id\": \"%s\"}"
                        .formatted(parent.id(), ground.angles().getFirst()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
        this.plan = Api.json(begun).path("id").asString();
    }

    @AfterEach
    void close() {
        agent.close();
    }

    @Test
    void setsTheListsThatAreSentAndKeepsTheOthers() {
        var both = patch("{\"mechanism_ids\": %s, \"problem_ids\": %s}".formatted(one("mechanisms"), one("problems")));
        var one = patch("{\"problem_ids\": null}");

        assertThat(both.path("mechanism_ids")).hasSize(1);
        assertThat(both.path("problem_ids")).hasSize(1);
        assertThat(one.path("mechanism_ids")).isEqualTo(both.path("mechanism_ids"));
        assertThat(one.path("problem_ids")).isEmpty();
    }

    @Test
    void setsNoneWhereOneIsRefused() {
        var foreign = "{\"mechanism_ids\": %s, \"problem_ids\": [\"%s\"]}".formatted(one("mechanisms"), elsewhere);
        var unknown = "{\"mechanism_ids\": %s, \"angle_ids\": []}".formatted(one("mechanisms"));
        var wrong = "{\"mechanism_ids\": %s, \"benefit_ids\": \"x\", \"messaging_densities\": [\"loud\"]}"
                .formatted(one("mechanisms"));

        for (var body : List.of(foreign, unknown, wrong)) {
            assertThat(send(body).statusCode()).as(body).isEqualTo(422);
        }
        assertThat(Api.json(api.get("/api/plans/" + plan)).path("mechanism_ids"))
                .isEmpty();
    }

    @Test
    void takesOneLayerOrSeveralFromAnAgent() {
        var one = agent.call(
                "set_layers",
                Map.of(
                        "plan_id",
                        plan,
                        "version",
                        "*",
                        "layer",
                        "mechanisms",
                        "mechanism_ids",
                        List.of(String.valueOf(layers.get("mechanisms")))));
        var several = agent.call(
                "set_layers",
                Map.of(
                        "plan_id",
                        plan,
                        "version",
                        one.path("version").asInt(),
                        "mechanism_ids",
                        List.of(),
                        "problem_ids",
                        List.of(String.valueOf(layers.get("problems")))));

        assertThat(one.path("mechanism_ids")).hasSize(1);
        assertThat(several.path("mechanism_ids")).isEmpty();
        assertThat(several.path("problem_ids")).hasSize(1);
    }

    @Test
    void refusesAChangeOfNothing() {
        var answer = send("{}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Api.json(answer).path("detail").asString()).startsWith("Send the list of one layer or more");
    }

    @Test
    void refusesAWordThatDoesNotFitTheLists() {
        var problems = List.of(String.valueOf(layers.get("problems")));
        var mechanisms = List.of(String.valueOf(layers.get("mechanisms")));

        for (Map<String, ?> sent : List.of(
                Map.of("layer", "mechanisms", "problem_ids", problems),
                Map.of("layer", "mechanisms", "mechanism_ids", mechanisms, "problem_ids", problems),
                Map.of("layer", "mechanisms"))) {
            assertThat(refusal(sent)).startsWith("Send mechanism_ids and no other list");
        }
        assertThat(refusal(Map.of("layer", "angles", "mechanism_ids", mechanisms)))
                .startsWith("There is no such word here.");
        assertThat(Api.json(api.get("/api/plans/" + plan)).path("problem_ids")).isEmpty();
    }

    @Test
    void knowsTheListOfEachWord() {
        var layer = agent.client().listTools().tools().stream()
                .filter(tool -> tool.name().equals("set_layers"))
                .map(tool -> (Map<?, ?>) tool.inputSchema().get("properties"))
                .map(properties -> (Map<?, ?>) properties.get("layer"))
                .findFirst()
                .orElseThrow();

        assertThat(layer.get("oneOf"))
                .isEqualTo(Layer.LATER.stream()
                        .map(each -> Map.of("const", each.word(), "title", each.listField()))
                        .toList());
    }

    private String refusal(Map<String, ?> sent) {
        var arguments = new HashMap<String, Object>(sent);
        arguments.put("plan_id", plan);
        arguments.put("version", "*");
        return agent.refusal("set_layers", arguments).at("/fields/~1layer").asString();
    }

    private static UUID otherJob(Bench bench, Member owner, Groundwork ground) {
        var persona = bench.add(
                owner,
                "personas",
                Map.of("name", "Breeder", "brand_id", ground.brand(), "product_id", ground.product()));
        return bench.add(owner, "jobs", Map.of("name", "Bathe", "persona_id", persona, "product_id", ground.product()));
    }

    private String one(String kind) {
        return "[\"%s\"]".formatted(layers.get(kind));
    }

    private JsonNode patch(String body) {
        var answer = send(body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private HttpResponse<String> send(String body) {
        return api.send("PATCH", "/api/plans/%s/layers".formatted(plan), body, "If-Match", "*");
    }
}
