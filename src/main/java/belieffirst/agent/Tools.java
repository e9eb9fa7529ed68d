package belieffirst.agent;

import belieffirst.kernel.BundledFile;
import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The tools that agents find here. What the API refuses is the result of the call, with {@code isError} and the same problem. */
final class Tools {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final InnerApi api;
    private final ApiOperations operations;
    private final JsonMapper json;

    Tools(InnerApi api, ApiOperations operations, JsonMapper json) {
        this.api = api;
        this.operations = operations;
        this.json = json;
    }

    List<SyncToolSpecification> all() {
        var file = json.readTree(BundledFile.text("/agent/tools.json"));
        return file.path("tools")
                .valueStream()
                .map(each -> specification(Tool.of(each), file.path("words")))
                .toList();
    }

    private SyncToolSpecification specification(Tool tool, JsonNode words) {
        var schema = ToolArguments.of(tool, operations.of(tool), words);
        operations.describeEntries(schema);
        var description = McpSchema.Tool.builder(tool.name(), json.convertValue(schema, OBJECT))
                .title(tool.title())
                .description(tool.description())
                .outputSchema(json.convertValue(operations.answer(tool), OBJECT))
                .annotations(tool.annotations())
                .build();
        return new SyncToolSpecification(description, (context, call) -> result(tool, schema, context, call));
    }

    private CallToolResult result(Tool tool, ObjectNode schema, McpTransportContext context, CallToolRequest call) {
        var given = call.arguments() == null ? Map.of() : call.arguments();
        var answer = ask(AgentTransport.caller(context), new ToolCall(tool, schema, json.valueToTree(given), json));
        return CallToolResult.builder()
                .addTextContent(answer.body())
                .structuredContent(json.readValue(answer.body(), OBJECT))
                .isError(answer.isRefusal())
                .build();
    }

    private ApiAnswer ask(Caller caller, ToolCall call) {
        try {
            return api.send(caller, call.request());
        } catch (RuntimeException fault) {
            return api.refused(fault);
        }
    }
}
