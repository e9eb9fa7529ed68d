package belieffirst.agent;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.access.token.Scope;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.Agent;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import belieffirst.web.request.ConcurrencyLimit;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Attacks by an agent: at what belongs to others, beyond its scopes, and with what no tool takes. */
@EachHome
@ProductTest
class McpAttackTests {

    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final People people;
    private final Server server;
    private final JdbcClient superuser;
    private final ConcurrencyLimit turns;
    private final Team victims;
    private final Team attackers;
    private final Map<String, Object> theirs;
    private final Map<String, Object> own;

    McpAttackTests(People people, Server server, Bench bench, DataFolder folder, ConcurrencyLimit turns)
            throws IOException {
        this.people = people;
        this.server = server;
        this.turns = turns;
        this.superuser = Superuser.of(folder.resolve(""));
        this.victims = people.newOrganization();
        this.attackers = people.newOrganization();
        this.theirs = ToolThings.of(bench, victims);
        this.own = ToolThings.of(bench, attackers);
    }

    @Test
    void reachesNothingOfAnotherOrganizationByAnyTool() {
        var unknown = new HashMap<String, Object>();
        theirs.forEach((name, value) -> unknown.put(
                name,
                value instanceof List<?>
                        ? List.of(UUID.randomUUID().toString())
                        : UUID.randomUUID().toString()));
        var before = rows(victims);

        var softly = new SoftAssertions();
        try (var agent = server.agent(people.token(attackers.owner()))) {
            for (var tool : agent.client().listTools().tools()) {
                softly.assertThat(told(agent, tool, theirs))
                        .as("%s at theirs", tool.name())
                        .isEqualTo(told(agent, tool, unknown));
                var mixed = new HashMap<>(theirs);
                mixed.replaceAll((name, id) -> name.equals("plan_id") ? own.getOrDefault(name, id) : id);
                softly.assertThat(told(agent, tool, mixed))
                        .as("%s at ours, naming theirs", tool.name())
                        .doesNotContain(victims.organization().toString(), "Wonder Paws of victims");
            }
        }
        softly.assertThat(rows(victims)).isEqualTo(before);
        softly.assertAll();
    }

    @Test
    void doesNothingBeyondTheScopesOfTheToken() {
        var token = people.token(victims.owner(), List.of(Scope.PLANS_READ));
        var before = rows(victims);
        try (var reader = server.agent(token)) {
            for (var tool : reader.client().listTools().tools()) {
                var reads = tool.annotations().readOnlyHint();
                var problem = answer(reader, tool, theirs);
                if (reads) {
                    assertThat(problem.path("code").asString(""))
                            .as(tool.name())
                            .isNotEqualTo("scope_missing");
                } else {
                    assertThat(problem.path("status").asInt()).as(tool.name()).isEqualTo(403);
                    assertThat(problem.path("code").asString()).isEqualTo("scope_missing");
                    assertThat(problem.path("detail").asString())
                            .isEqualTo("This token lacks the scope %s for that."
                                    .formatted(
                                            switch (tool.name()) {
                                                case "suggest" -> "suggestions:run";
                                                case "record_results" -> "results:write";
                                                default -> "plans:write";
                                            }));
                }
            }
        }
        assertThat(rows(victims)).isEqualTo(before);
    }

    @Test
    void letsAViewerReadAndChangeNothing() {
        var token = people.token(victims.viewer());
        var before = rows(victims);
        try (var viewer = server.agent(token)) {
            for (var tool : viewer.client().listTools().tools()) {
                var problem = answer(viewer, tool, theirs);
                assertThat(problem.path("code").asString(""))
                        .as(tool.name())
                        .matches(tool.annotations().readOnlyHint() ? "|never_compiled" : "forbidden");
            }
        }
        assertThat(rows(victims)).isEqualTo(before);
    }

    /** What a person allows by a tool's name is all that it does, also with a token that may do more. */
    @Test
    void doesNothingBeyondTheNameOfATool() {
        var token = people.token(attackers.owner());
        var before = rows(attackers);
        try (var agent = server.agent(token)) {
            for (var kind : List.of(
                    "tokens", "webhooks", "results", "suggestions", "audit-log", "members", "invitations", "plans")) {
                assertThat(agent.refusal("create_entry", Map.of("kind", kind, "fields", Map.of("name", "Ours")))
                                .at("/fields/~1kind")
                                .asString())
                        .startsWith("This tool takes one of brands");
                assertThat(agent.refusal("list_entries", Map.of("kind", kind))
                                .at("/fields/~1kind")
                                .asString())
                        .startsWith("This tool takes one of brands");
            }
            for (var layer : List.of("spend", "angles", "runs")) {
                var arguments =
                        Map.of("plan_id", own.get("plan_id"), "version", "*", "layer", layer, "values", List.of());
                assertThat(agent.refusal("set_layers", arguments).path("status").asInt())
                        .isEqualTo(422);
            }
        }
        assertThat(rows(attackers)).isEqualTo(before);
    }

    @Test
    void waitsForItsTurnAsOtherProgramsDo() {
        try (var agent = server.agent(people.token(attackers.owner()))) {
            agent.call("list_plans", Map.of());
            var taken = new ArrayList<ConcurrencyLimit.Turn>();
            for (var turn = 0; turn < 8; turn++) {
                taken.add(turns.take(attackers.organization()));
            }
            assertThat(agent.refusal("list_plans", Map.of()).path("status").asInt())
                    .isEqualTo(429);
            taken.forEach(ConcurrencyLimit.Turn::close);
            assertThat(agent.call("list_plans", Map.of()).path("data")).hasSize(1);
        }
    }

    private String rows(Team team) {
        return Superuser.rowsOf(team.organization(), superuser);
    }

    private static JsonNode answer(Agent agent, Tool tool, Map<String, Object> things) {
        return answer(agent, tool.name(), ToolThings.arguments(tool, things));
    }

    private static JsonNode answer(Agent agent, String tool, Map<String, Object> arguments) {
        var result = agent.ask(tool, arguments);
        return Agent.json(result);
    }

    private static String told(Agent agent, Tool tool, Map<String, Object> things) {
        return answer(agent, tool, things)
                .toString()
                .replaceAll(ID, "ID")
                .replaceAll("\"(id|import_id|key|brand_code|updated_at|created_at|created_by)\":\"[^\"]*\"", "");
    }
}
