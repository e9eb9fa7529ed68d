package belieffirst.agent;

import belieffirst.kernel.BundledFile;
import belieffirst.kernel.Refusal;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceSpecification;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncResourceTemplateSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceResult;
import io.modelcontextprotocol.spec.McpSchema.Resource;
import io.modelcontextprotocol.spec.McpSchema.ResourceTemplate;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The resources that agents may read: plans and what they were compiled to, schemas, and how sure verdicts are. */
final class Resources {

    private static final String JSON = "application/json";
    private static final String PLACE = "belief-first://";
    private static final String ID = "[A-Za-z0-9-]{1,64}";
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final InnerApi api;
    private final JsonMapper json;

    Resources(InnerApi api, JsonMapper json) {
        this.api = api;
        this.json = json;
    }

    static List<SyncResourceSpecification> fixed() {
        return List.of(
                schema("1", "phases 1 and 2"),
                schema("2", "phases 3 to 6"),
                schema("3", "phases 5 and 6 with proofs"),
                file(
                        "guarantees",
                        "How often each rule of the verdicts is wrong in simulated campaigns",
                        "/agent/guarantees.md",
                        "text/markdown"));
    }

    List<SyncResourceTemplateSpecification> ofPlans() {
        return List.of(
                ofPlan("plans/{plan}", "plan", "A plan by its id or key, as get_plan answers it", ""),
                ofPlan(
                        "plans/{plan}/compiled",
                        "compiled-plan",
                        "The compiled plan in force, to the letter",
                        "/compiled"));
    }

    private static SyncResourceSpecification schema(String version, String phases) {
        return file(
                "schemas/compiled-plan/" + version,
                "The JSON Schema of compiled plans of " + phases,
                "/static/schemas/compiled-plan/%s.json".formatted(version),
                JSON);
    }

    private static SyncResourceSpecification file(String name, String words, String path, String type) {
        var resource = Resource.builder(PLACE + name, name)
                .description(words)
                .mimeType(type)
                .build();
        return new SyncResourceSpecification(resource, (_, asked) -> contents(asked, type, BundledFile.text(path)));
    }

    private SyncResourceTemplateSpecification ofPlan(String place, String name, String words, String ending) {
        var template = ResourceTemplate.builder(PLACE + place, name)
                .description(words)
                .mimeType(JSON)
                .build();
        return new SyncResourceTemplateSpecification(template, (context, asked) -> read(context, asked, ending));
    }

    private ReadResourceResult read(McpTransportContext context, ReadResourceRequest asked, String ending) {
        var plan =
                asked.uri().substring((PLACE + "plans/").length(), asked.uri().length() - ending.length());
        var answer = plan.matches(ID)
                ? api.send(AgentTransport.caller(context), ApiCall.get("/api/plans/" + plan + ending))
                : api.refused(new Refusal.NotFound("plan", plan));
        if (answer.isRefusal()) {
            throw refused(answer);
        }
        return contents(asked, JSON, answer.body());
    }

    /** A resource that is not there for whoever asks, or not for them: the problem says which. */
    private McpError refused(ApiAnswer answer) {
        var problem = json.readValue(answer.body(), OBJECT);
        var code = answer.status() == 404 ? ErrorCodes.RESOURCE_NOT_FOUND : ErrorCodes.INVALID_REQUEST;
        return McpError.builder(code)
                .message(String.valueOf(problem.get("detail")))
                .data(problem)
                .build();
    }

    private static ReadResourceResult contents(ReadResourceRequest asked, String type, String text) {
        var contents =
                TextResourceContents.builder(asked.uri(), text).mimeType(type).build();
        return ReadResourceResult.builder(List.of(contents)).build();
    }
}
