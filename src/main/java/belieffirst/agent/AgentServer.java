package belieffirst.agent;

import belieffirst.kernel.BundledFile;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The server that the SDK makes of our tools, resources and prompts. It keeps nothing of one request for the next. */
final class AgentServer {

    /** The SDK's messages are in camel case, and say themselves how their fields are called. */
    private static final JsonMapper MESSAGES = new JsonMapper();

    private final JacksonMcpJsonMapper messages = new JacksonMcpJsonMapper(MESSAGES);
    private final AgentTransport transport = new AgentTransport();

    AgentServer(InnerApi api, byte[] document, JsonMapper json) {
        McpServer.sync(transport)
                .serverInfo("belief-first", "1")
                .instructions(BundledFile.text("/agent/instructions.md").strip())
                .capabilities(ServerCapabilities.builder()
                        .tools(false)
                        .resources(false, false)
                        .prompts(false)
                        .build())
                .jsonMapper(messages)
                .jsonSchemaValidator(new LenientAnswers())
                .validateToolInputs(false)
                .immediateExecution(true)
                .tools(new Tools(api, new ApiOperations(json.readTree(document)), json).all())
                .resources(Resources.fixed())
                .resourceTemplates(new Resources(api, json).ofPlans())
                .prompts(AgentPrompts.all(json))
                .build();
    }

    List<String> versions() {
        return transport.protocolVersions();
    }

    /** The answer to a request, as JSON. */
    byte[] answer(Caller caller, ObjectNode message) {
        var id = message.path("id");
        var request = new JSONRPCRequest(
                message.path("method").asString(),
                id.isString() ? id.asString() : (Object) id.numberValue(),
                params(message));
        return MESSAGES.writeValueAsBytes(transport.answer(caller, request));
    }

    /** Notifications ask for nothing. */
    void take(Caller caller, ObjectNode message) {
        transport.take(caller, new JSONRPCNotification(message.path("method").asString(), params(message)));
    }

    private static Object params(ObjectNode message) {
        return MESSAGES.convertValue(message.path("params"), Map.class);
    }
}
