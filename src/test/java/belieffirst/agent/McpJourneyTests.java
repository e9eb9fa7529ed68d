package belieffirst.agent;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.testing.Agent;
import belieffirst.testing.Api;
import belieffirst.testing.EachHome;
import belieffirst.testing.Judged;
import belieffirst.testing.Member;
import belieffirst.testing.Minds;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Said;
import belieffirst.testing.Server;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The whole main job, done by an agent: from an empty organization to a recorded verdict. */
@EachHome
@ProductTest
class McpJourneyTests {

    private static final List<String> BELIEFS = List.of(
            "Stairs hurt long before a dog limps.",
            "Good food alone never rebuilds cartilage.",
            "Waiting for the limp costs a dog two good years.",
            "What helps people's knees can harm a dog.");

    private final DataFolder folder;
    private final Minds minds;
    private final Server server;
    private final Member owner;
    private final String token;

    McpJourneyTests(DataFolder folder, Minds minds, Server server, People people) {
        this.folder = folder;
        this.minds = minds;
        this.server = server;
        this.owner = people.newOrganization().owner();
        this.token = people.token(owner);
    }

    @Test
    void leadsFromNothingToARecordedVerdict() {
        try (var agent = server.agent(token)) {
            minds.give(owner, Said.ideas(Minds.angle(0)));
            assertThat(agent.call("list_plans", Map.of()).path("data")).isEmpty();
            var plan = draft(agent);
            var id = plan.path("id").asString();

            assertThat(agent.refusal("get_compiled_plan", Map.of("plan_id", id))
                            .path("code")
                            .asString())
                    .isEqualTo("never_compiled");
            var checked = agent.call("validate_plan", Map.of("plan_id", id));
            assertThat(checked.path("missing")).isEmpty();
            var compiled = agent.call("compile_plan", Map.of("plan_id", id, "waivers", Map.of()));
            assertThat(compiled.path("number").asInt()).isEqualTo(1);

            var payload = agent.call("get_compiled_plan", Map.of("plan_id", id));
            var sent = agent.call("record_results", Map.of("rows", rows(payload)));
            assertThat(sent.path("matched").asInt()).isEqualTo(15 * 14);
            Judged.await(folder, new Id<Plan>(UUID.fromString(id)));

            understands(agent, id);
            isOnRecord(id);
        }
    }

    /** The library first, then the plan, each answer in the step where a person would give it. */
    private static JsonNode draft(Agent agent) {
        var brand = add(agent, "brands", Map.of("name", "Wonder Paws", "brand_code", "WP"));
        var product = add(agent, "products", Map.of("name", "Collagen 3X Drops", "brand_id", brand));
        var persona = add(
                agent, "personas", Map.of("name", "Owner of an old big dog", "brand_id", brand, "product_id", product));
        var job = add(agent, "jobs", Map.of("name", "Keep him moving", "persona_id", persona, "product_id", product));
        var angles = new ArrayList<String>();
        BELIEFS.forEach(belief -> angles.add(angle(agent, job, belief)));
        var ideas = agent.call("suggest", Map.of("kind", "angles", "job_id", job, "count", 3));
        angles.add(angle(agent, job, ideas.at("/ideas/0/belief_statement").asString()));
        var template =
                add(agent, "templates", Map.of("name", "Dog at the stair", "instructions", "One dog, one stair."));

        var begun = agent.call("create_draft_plan", Map.of("brand_id", brand, "name", "Stairs"));
        var answered = agent.call(
                "set_answers",
                with(
                        begun,
                        Map.of(
                                "product_id",
                                product,
                                "persona_id",
                                persona,
                                "awareness_level",
                                "problem_aware",
                                "jtbd_framed_id",
                                job,
                                "ads_per_angle",
                                3)));
        var tested = agent.call("set_angles", with(answered, Map.of("angle_ids", angles)));
        var carried = agent.call("set_templates", with(tested, Map.of("template_ids", List.of(template))));
        return agent.call(
                "set_goals", with(carried, Map.of("target_cpa", "30.00", "max_cpa", "45.00", "currency", "USD")));
    }

    private static String angle(Agent agent, String job, String belief) {
        var words = Map.of(
                "name",
                belief.substring(0, 20),
                "belief_statement",
                belief,
                "explanation",
                "Owners say so.",
                "jtbd_framed_id",
                job);
        return add(agent, "angles", words);
    }

    private static void understands(Agent agent, String plan) {
        var verdicts = agent.call("get_verdicts", Map.of("plan_id", plan));
        assertThat(verdicts.at("/angles/0/verdict").asString()).isEqualTo("promote");
        assertThat(verdicts.at("/angles/4/verdict").asString()).isEqualTo("kill");

        var explained = agent.call("explain_verdict", Map.of("plan_id", plan));
        assertThat(explained.at("/angles/0/why/0").asString()).contains("chance to win");
        assertThat(explained.at("/angles/0/recorded/verdict").asString()).isEqualTo("promote");
        assertThat(explained.path("difference").asString()).contains("really differ");

        var next = agent.call("recommend_next_phase", Map.of("plan_id", plan));
        assertThat(next.path("phase_id").asInt()).isEqualTo(2);
        var angle = next.at("/angle_ids/0").asString();
        assertThat(agent.call("get_belief", Map.of("belief_id", angle)).path("tests"))
                .hasSize(1);
        assertThat(agent.call("search_beliefs", Map.of("q", "stairs")).path("data"))
                .hasSize(1);
        var child = agent.call(
                "create_draft_plan",
                Map.of("parent_plan_id", plan, "phase_id", 2, "angle_id", angle, "ads_per_angle", 10));
        assertThat(child.path("phase_id").asInt()).isEqualTo(2);
    }

    /** The audit log names whoever made the token, for the agent acts as them. */
    private void isOnRecord(String plan) {
        var log = Api.json(server.api(token).get("/api/audit-log?subject_id=" + plan));

        assertThat(log.path("data")).isNotEmpty();
        assertThat(log.findValuesAsString("via")).containsOnly("token");
    }

    private static String add(Agent agent, String kind, Map<String, ?> fields) {
        return agent.call("create_entry", Map.of("kind", kind, "fields", fields))
                .path("id")
                .asString();
    }

    /** Arguments for a change of a plan, as it was read. */
    private static Map<String, Object> with(JsonNode plan, Map<String, ?> arguments) {
        var all = new HashMap<String, Object>(arguments);
        all.put("plan_id", plan.path("id").asString());
        all.put("version", plan.path("version").asInt());
        return all;
    }

    /** Two weeks that have settled, in which the first angle sells and the others hardly do. */
    private static List<Map<String, ?>> rows(JsonNode payload) {
        var first = payload.at("/angles/0/angle_id").asString();
        var rows = new ArrayList<Map<String, ?>>();
        for (var ad : payload.path("ads")) {
            for (var day = 4; day < 18; day++) {
                rows.add(Map.of(
                        "ad_code",
                        ad.path("code").asString(),
                        "day",
                        LocalDate.now(ZoneOffset.UTC).minusDays(day).toString(),
                        "spend",
                        "35.00",
                        "currency",
                        "USD",
                        "purchases",
                        ad.path("angle_id").asString().equals(first) ? 4 : 0));
            }
        }
        return rows;
    }
}
