package belieffirst.agent;

import belieffirst.web.Problems;
import belieffirst.web.openapi.OpenApiDocument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The address that agents talk to: JSON-RPC messages by stateless streamable HTTP. The server is made when it is asked first. */
@RestController
class McpController {

    private final InnerApi api;
    private final OpenApiDocument document;
    private final JsonMapper json;
    private @Nullable AgentServer server;

    McpController(InnerApi api, OpenApiDocument document, JsonMapper json) {
        this.api = api;
        this.document = document;
        this.json = json;
    }

    @PostMapping("/mcp")
    ResponseEntity<?> take(
            @RequestHeader(name = "MCP-Protocol-Version", required = false) @Nullable String version,
            @RequestBody ObjectNode message,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (version != null && !server().versions().contains(version)) {
            var spoken = String.join(", ", server().versions());
            return refused(
                    "unsupported_version",
                    "Name a version that we speak in MCP-Protocol-Version: %s.".formatted(spoken));
        }
        if (!isMessage(message)) {
            return refused("unreadable", "Send one JSON-RPC 2.0 request or notification: method, params, and an id.");
        }
        var caller = new Caller(request, response);
        if (!message.has("id")) {
            server().take(caller, message);
            return ResponseEntity.accepted().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(server().answer(caller, message));
    }

    private static ResponseEntity<?> refused(String code, String sentence) {
        return ResponseEntity.badRequest().body(Problems.of(HttpStatus.BAD_REQUEST, code, sentence));
    }

    private static boolean isMessage(ObjectNode message) {
        var id = message.path("id");
        var params = message.path("params");
        return message.path("jsonrpc").asString("").equals("2.0")
                && message.path("method").isString()
                && (id.isMissingNode() || id.isString() || id.isIntegralNumber())
                && (params.isMissingNode() || params.isObject());
    }

    private synchronized AgentServer server() {
        if (server == null) {
            server = new AgentServer(api, document.bytes(), json);
        }
        return server;
    }
}
