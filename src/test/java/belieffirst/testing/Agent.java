package belieffirst.testing;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ReadResourceRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.TextResourceContents;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A software agent: the MCP client of the official SDK, which sends a token, and holds each answer against the schema of its tool. */
public final class Agent implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final McpSyncClient client;

    Agent(URI server, String token) {
        var transport = HttpClientStreamableHttpTransport.builder(server.toString())
                .endpoint("/mcp")
                .addHttpRequestCustomizer(
                        (request, method, address, body, context) -> request.header("Authorization", "Bearer " + token))
                .build();
        this.client = McpClient.sync(transport)
                .requestTimeout(Duration.ofSeconds(30))
                .enableCallToolSchemaCaching(true)
                .build();
        client.initialize();
    }

    public McpSyncClient client() {
        return client;
    }

    /** What a tool answers; a refusal fails the test. */
    public JsonNode call(String tool, Map<String, ?> arguments) {
        var result = ask(tool, arguments);
        if (Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError("%s %s → %s".formatted(tool, arguments, text(result)));
        }
        return json(result);
    }

    /** The problem with which a tool refuses; anything else fails the test. */
    public JsonNode refusal(String tool, Map<String, ?> arguments) {
        var result = ask(tool, arguments);
        if (!Boolean.TRUE.equals(result.isError())) {
            throw new AssertionError("%s %s → %s".formatted(tool, arguments, text(result)));
        }
        return json(result);
    }

    public CallToolResult ask(String tool, Map<String, ?> arguments) {
        return client.callTool(
                CallToolRequest.builder(tool).arguments(Map.copyOf(arguments)).build());
    }

    public String read(String resource) {
        var contents = client.readResource(ReadResourceRequest.builder(resource).build())
                .contents()
                .getFirst();
        return ((TextResourceContents) contents).text();
    }

    public static JsonNode json(CallToolResult result) {
        return JSON.readTree(text(result));
    }

    public static String text(CallToolResult result) {
        return ((TextContent) result.content().getFirst()).text();
    }

    @Override
    public void close() {
        client.close();
    }
}
