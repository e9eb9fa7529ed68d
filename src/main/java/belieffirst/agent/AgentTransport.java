package belieffirst.agent;

import io.modelcontextprotocol.common.McpTransportContext;
import io.modelcontextprotocol.server.McpStatelessServerHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCResponse.JSONRPCError;
import io.modelcontextprotocol.spec.McpStatelessServerTransport;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;

/**
 * The way between a controller and the SDK's server. The SDK's own servlet answers parameters of a wrong type with 500, and tells
 * the message of each fault.
 */
final class AgentTransport implements McpStatelessServerTransport {

    private static final Logger log = LoggerFactory.getLogger(AgentTransport.class);
    private static final String CALLER = "caller";
    private static final String NOT_TAKEN = "These parameters are not what the method takes.";
    private static final String FAULT = "Something broke on our side; it is on record.";

    private @Nullable McpStatelessServerHandler handler;

    @Override
    public void setMcpHandler(McpStatelessServerHandler handler) {
        this.handler = handler;
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.empty();
    }

    /** Whoever called a tool or reads a resource. */
    static Caller caller(McpTransportContext context) {
        return (Caller) Objects.requireNonNull(context.get(CALLER));
    }

    JSONRPCResponse answer(Caller caller, JSONRPCRequest request) {
        var context = McpTransportContext.create(Map.of(CALLER, caller));
        return Objects.requireNonNull(
                Mono.defer(() -> Objects.requireNonNull(handler).handleRequest(context, request))
                        .map(response -> told(request, response))
                        .onErrorResume(fault -> Mono.just(JSONRPCResponse.error(request.id(), error(fault))))
                        .block());
    }

    void take(Caller caller, JSONRPCNotification notification) {
        var context = McpTransportContext.create(Map.of(CALLER, caller));
        Objects.requireNonNull(handler)
                .handleNotification(context, notification)
                .block();
    }

    /** The SDK tells the message of a fault of its own; the one that clients cause is what they first say of themselves. */
    private static JSONRPCResponse told(JSONRPCRequest request, JSONRPCResponse response) {
        if (response.error() == null || response.error().code() != ErrorCodes.INTERNAL_ERROR) {
            return response;
        }
        log.warn(
                "The method {} of MCP failed: {}",
                request.method(),
                response.error().message());
        return JSONRPCResponse.error(
                request.id(),
                request.method().equals("initialize")
                        ? new JSONRPCError(ErrorCodes.INVALID_PARAMS, NOT_TAKEN)
                        : new JSONRPCError(ErrorCodes.INTERNAL_ERROR, FAULT));
    }

    private static JSONRPCError error(Throwable fault) {
        if (fault instanceof McpError told && told.getJsonRpcError() != null) {
            return told.getJsonRpcError();
        }
        if (fault instanceof JacksonException || fault instanceof IllegalArgumentException) {
            return new JSONRPCError(ErrorCodes.INVALID_PARAMS, NOT_TAKEN);
        }
        log.error("A method of MCP failed", fault);
        return new JSONRPCError(ErrorCodes.INTERNAL_ERROR, FAULT);
    }
}
