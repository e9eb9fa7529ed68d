package belieffirst.agent;

import belieffirst.kernel.BundledFile;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncPromptSpecification;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.GetPromptResult;
import io.modelcontextprotocol.spec.McpSchema.Prompt;
import io.modelcontextprotocol.spec.McpSchema.PromptArgument;
import io.modelcontextprotocol.spec.McpSchema.PromptMessage;
import io.modelcontextprotocol.spec.McpSchema.Role;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The prompts that people pick in their client: a way through the tools for each kind of work, as {@code agent/prompts.json} has it. */
final class AgentPrompts {

    /** The longest text that people may give for an argument. */
    private static final int LONGEST = 2_000;

    private AgentPrompts() {}

    static List<SyncPromptSpecification> all(JsonMapper json) {
        return json.readTree(BundledFile.text("/agent/prompts.json"))
                .valueStream()
                .map(AgentPrompts::specification)
                .toList();
    }

    private static SyncPromptSpecification specification(JsonNode prompt) {
        var described = Prompt.builder(prompt.path("name").asString())
                .title(prompt.path("title").asString())
                .description(prompt.path("description").asString())
                .arguments(prompt.path("arguments")
                        .valueStream()
                        .map(AgentPrompts::argument)
                        .toList())
                .build();
        return new SyncPromptSpecification(described, (_, asked) -> result(prompt, asked));
    }

    private static PromptArgument argument(JsonNode argument) {
        return PromptArgument.builder(argument.path("name").asString())
                .description(argument.path("description").asString())
                .required(argument.path("required").asBoolean(false))
                .build();
    }

    /** The text with what was given for each argument; what is needed and not given, or too long, is refused. */
    private static GetPromptResult result(JsonNode prompt, GetPromptRequest asked) {
        var text = prompt.path("text").valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"));
        for (var argument : prompt.path("arguments")) {
            var name = argument.path("name").asString();
            var given = asked.arguments() == null ? null : asked.arguments().get(name);
            var said = given == null ? argument.path("otherwise").asString("") : String.valueOf(given);
            if (said.isEmpty() || said.length() > LONGEST) {
                throw McpError.builder(ErrorCodes.INVALID_PARAMS)
                        .message("The argument %s is needed, with at most %d characters.".formatted(name, LONGEST))
                        .build();
            }
            text = text.replace("{" + name + "}", said);
        }
        var content = TextContent.builder(text).build();
        return GetPromptResult.builder(
                        List.of(PromptMessage.builder(Role.USER, content).build()))
                .description(prompt.path("description").asString())
                .build();
    }
}
