package belieffirst.agent;

import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A tool as {@code agent/tools.json} describes it: an operation of the API, with the names that its arguments have for an agent.
 *
 * @param call the method and the path of the operation
 * @param only the fields of the body that it takes; empty for all of them
 * @param body the argument that is the whole body; empty where each field of the body is an argument
 * @param arguments schemas that say more than the API's description does
 * @param hints read_only, destructive, idempotent and open_world
 */
record Tool(
        String name,
        String title,
        String description,
        String call,
        List<String> only,
        String body,
        Map<String, JsonNode> arguments,
        Map<String, Boolean> hints) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    static Tool of(JsonNode json) {
        return new Tool(
                json.path("name").asString(),
                json.path("title").asString(),
                json.path("description").asString(),
                json.path("call").asString(),
                json.path("only").valueStream().map(JsonNode::asString).toList(),
                json.path("body").asString(""),
                json.path("arguments").properties().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                json.path("hints").properties().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, hint -> hint.getValue().asBoolean())));
    }

    HttpMethod method() {
        return HttpMethod.valueOf(call.substring(0, call.indexOf(' ')));
    }

    String path() {
        return call.substring(call.indexOf(' ') + 1);
    }

    /** The arguments that are parts of the path. */
    List<String> variables() {
        return VARIABLE.matcher(path()).results().map(found -> found.group(1)).toList();
    }

    /** The path with each word that a variable takes, where it takes one of a few. */
    Stream<String> spelledPaths() {
        return variables().stream()
                .flatMap(name -> arguments
                        .getOrDefault(name, MissingNode.getInstance())
                        .path("enum")
                        .valueStream()
                        .map(word -> path().replace("{" + name + "}", word.asString())));
    }

    boolean reads() {
        return call.startsWith("GET ");
    }

    /** The hints that a client may show to people who are asked to allow the tool. */
    ToolAnnotations annotations() {
        return new ToolAnnotations(
                title,
                hints.get("read_only"),
                hints.get("destructive"),
                hints.get("idempotent"),
                hints.get("open_world"),
                null);
    }
}
