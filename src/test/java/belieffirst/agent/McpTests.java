package belieffirst.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.plan.Plan;
import belieffirst.testing.Agent;
import belieffirst.testing.Api;
import belieffirst.testing.Bench;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Server;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tools, resources and prompts that an agent finds. */
@ProductTest
class McpTests {

    private static final List<String> TOOLS = List.of(
            "list_plans",
            "get_plan",
            "get_compiled_plan",
            "explain_phase",
            "search_beliefs",
            "get_belief",
            "list_entries",
            "create_entry",
            "create_draft_plan",
            "set_answers",
            "set_angles",
            "set_templates",
            "set_layers",
            "set_goals",
            "validate_plan",
            "compile_plan",
            "get_launch",
            "get_audit",
            "record_results",
            "get_verdicts",
            "get_evidence",
            "explain_verdict",
            "recommend_next_phase",
            "suggest");

    private final Api api;
    private final Agent agent;
    private final Plan plan;

    McpTests(Server server, People people, Bench bench) {
        Member owner = people.newOrganization().owner();
        this.plan = bench.draft(owner, bench.lay(owner, 5)).plan();
        bench.compile(owner, plan.id());
        this.api = server.api(people.token(owner));
        this.agent = server.agent(api.token());
    }

    @AfterEach
    void close() {
        agent.close();
    }

    @Test
    void namesEveryToolWithWordsThatSayWhenToCallIt() {
        var tools = agent.client().listTools().tools();

        assertThat(tools).extracting(Tool::name).containsExactlyElementsOf(TOOLS);
        assertThat(tools).allSatisfy(tool -> {
            assertThat(tool.title()).isNotBlank();
            assertThat(tool.description().split("[.;] ", -1)).hasSizeGreaterThan(1);
            assertThat(tool.description()).contains("Call it ").hasSizeLessThan(300);
        });
        assertThat(agent.client().getServerInstructions()).contains("create_draft_plan");
    }

    @Test
    void saysWhichToolsChangeSomething() {
        assertThat(named(tool -> tool.annotations().readOnlyHint()))
                .containsExactly(
                        "list_plans",
                        "get_plan",
                        "get_compiled_plan",
                        "explain_phase",
                        "search_beliefs",
                        "get_belief",
                        "list_entries",
                        "validate_plan",
                        "get_launch",
                        "get_audit",
                        "get_verdicts",
                        "get_evidence",
                        "explain_verdict",
                        "recommend_next_phase");
        assertThat(named(tool -> tool.annotations().destructiveHint()))
                .containsExactly(
                        "set_answers", "set_angles", "set_templates", "set_layers", "set_goals", "record_results");
        assertThat(named(tool -> !tool.annotations().idempotentHint()))
                .containsExactly("create_entry", "create_draft_plan", "suggest");
        assertThat(named(tool -> tool.annotations().openWorldHint())).containsExactly("suggest");
    }

    @Test
    void takesTheArgumentsThatTheApiDescribes() {
        var tools = agent.client().listTools().tools();

        assertThat(tools)
                .allSatisfy(tool -> assertThat(tool.inputSchema())
                        .containsEntry("type", "object")
                        .containsEntry("additionalProperties", false));
        assertThat(properties("list_plans")).contains("brand_id", "status", "limit", "cursor");
        assertThat(properties("set_goals"))
                .containsExactlyInAnyOrder(
                        "plan_id",
                        "version",
                        "event",
                        "target_cpa",
                        "max_cpa",
                        "target_roas",
                        "currency",
                        "budget",
                        "budget_per_day",
                        "horizon_days",
                        "set_up",
                        "starts_on");
        assertThat(properties("set_angles")).containsExactlyInAnyOrder("plan_id", "version", "angle_ids");
        assertThat(tool("set_angles").inputSchema().get("required"))
                .isEqualTo(List.of("plan_id", "version", "angle_ids"));
        assertThat(tool("create_entry").inputSchema().toString())
                .contains("brands: name*, ", "jtbd_framed_id*", "identity-values: name*");
        assertThat(tool("compile_plan").inputSchema().get("required")).isEqualTo(List.of("plan_id"));
    }

    @Test
    void answersAsTheApiDoes() {
        var listed = agent.call("list_plans", Map.of("limit", 1));
        var answered = agent.ask("get_plan", Map.of("plan_id", plan.key()));

        assertThat(listed).isEqualTo(Api.json(api.get("/api/plans?limit=1")));
        assertThat(Agent.text(answered))
                .isEqualTo(api.get("/api/plans/" + plan.id()).body());
        assertThat(answered.structuredContent().toString()).contains("key=" + plan.key());
        assertThat(agent.call("explain_phase", Map.of("phase_id", 3))
                        .at("/data/0/allowed_variations/0")
                        .asString())
                .isEqualTo("sublayer_ids");
        assertThat(agent.call("list_entries", Map.of("kind", "templates", "q", "fridge"))
                        .path("data"))
                .hasSize(1);
    }

    @Test
    void refusesAsTheApiDoes() {
        var stale = agent.refusal("set_angles", Map.of("plan_id", plan.key(), "version", 1, "angle_ids", List.of()));
        var unknown = agent.refusal("get_plan", Map.of("plan_id", "WP-999"));
        var wrong = agent.refusal("set_goals", Map.of("plan_id", plan.key(), "version", "*", "currency", "euro"));

        assertThat(stale.path("code").asString()).isEqualTo("stale");
        assertThat(unknown.path("status").asInt()).isEqualTo(404);
        assertThat(unknown.path("detail").asString())
                .isEqualTo(Api.json(api.get("/api/plans/WP-999")).path("detail").asString());
        assertThat(wrong.at("/fields/~1currency").asString()).isNotEmpty();
    }

    @Test
    void doesNothingTwiceThatNamesAKey() {
        var body = Map.of("kind", "brands", "fields", Map.of("name", "Second Paws"), "idempotency_key", "agent-1");

        assertThat(agent.call("create_entry", body)).isEqualTo(agent.call("create_entry", body));
        assertThat(agent.call("list_entries", Map.of("kind", "brands", "q", "Second"))
                        .path("data"))
                .hasSize(1);
    }

    @Test
    void readsPlansPayloadsSchemasAndGuarantees() {
        assertThat(agent.read("belief-first://plans/" + plan.key()))
                .isEqualTo(api.get("/api/plans/" + plan.id()).body());
        assertThat(agent.read("belief-first://plans/%s/compiled".formatted(plan.key())))
                .isEqualTo(
                        api.get("/api/plans/%s/compiled".formatted(plan.id())).body());
        assertThat(agent.read("belief-first://schemas/compiled-plan/1")).contains("\"$schema\"");
        assertThat(agent.read("belief-first://guarantees")).startsWith("# Guarantees");
        assertThat(agent.client().listResources().resources()).hasSize(4);
        assertThat(agent.client().listResourceTemplates().resourceTemplates()).hasSize(2);
        for (var nothing : List.of("plans/WP-999", "plans/WP-999/compiled", "plans/..%2Ftokens", "elsewhere")) {
            assertThatExceptionOfType(McpError.class)
                    .isThrownBy(() -> agent.read("belief-first://" + nothing))
                    .matches(refused -> refused.getJsonRpcError().code() == -32002);
        }
    }

    @Test
    void offersAPromptForEachKindOfWork() {
        var prompts = agent.client().listPrompts().prompts();

        assertThat(prompts)
                .extracting(prompt -> prompt.name())
                .containsExactlyInAnyOrder(
                        "plan-a-test", "brief-the-ads", "read-the-results", "review-what-we-believe");
        var brief = agent.client()
                .getPrompt(GetPromptRequest.builder("brief-the-ads")
                        .arguments(Map.of("plan", "WP-001"))
                        .build())
                .messages();
        assertThat(((TextContent) brief.getFirst().content()).text())
                .contains("plan WP-001", "get_compiled_plan")
                .doesNotContain("{");
        assertThatExceptionOfType(McpError.class)
                .isThrownBy(() -> agent.client()
                        .getPrompt(GetPromptRequest.builder("brief-the-ads").build()));
    }

    private List<String> named(Predicate<Tool> chosen) {
        return agent.client().listTools().tools().stream()
                .filter(chosen)
                .map(Tool::name)
                .toList();
    }

    private Tool tool(String name) {
        return agent.client().listTools().tools().stream()
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> properties(String name) {
        return ToolThings.properties(tool(name));
    }
}
