package belieffirst.web.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The operations of the OpenAPI document for readers, by what they are about. */
public record ApiReference(List<Group> groups) {

    static ApiReference of(JsonNode document) {
        var groups = new TreeMap<String, List<Operation>>();
        for (var path : document.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                var method = operation.getKey().toUpperCase(Locale.ROOT);
                groups.computeIfAbsent(path.getKey().split("/", -1)[2], _ -> new ArrayList<>())
                        .add(operation(method, path.getKey(), operation.getValue(), document));
            }
        }
        return new ApiReference(groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList());
    }

    Optional<Group> group(String word) {
        return groups.stream().filter(group -> group.word().equals(word)).findFirst();
    }

    private static Operation operation(String method, String path, JsonNode operation, JsonNode document) {
        var responses = operation.path("responses");
        return new Operation(
                method,
                path,
                operation.path("summary").asString(),
                operation
                        .path("parameters")
                        .valueStream()
                        .map(ApiReference::parameter)
                        .toList(),
                SchemaFields.of(operation.at("/requestBody/content/application~1json/schema"), document),
                responses.properties().stream()
                        .filter(answer -> answer.getKey().startsWith("2"))
                        .flatMap(answer ->
                                SchemaFields.of(answer.getValue().at("/content/application~1json/schema"), document)
                                        .stream())
                        .toList(),
                responses.propertyNames().stream().collect(Collectors.joining(", ")),
                example(operation));
    }

    /** The examples of the document: the body first, then the answer. */
    private static List<String> example(JsonNode operation) {
        return Stream.of(operation.path("requestBody"), operation.path("responses"))
                .flatMap(part -> part.findValues("example").stream())
                .map(JsonNode::toPrettyString)
                .toList();
    }

    private static SchemaFields.Field parameter(JsonNode parameter) {
        return new SchemaFields.Field(
                parameter.path("name").asString(),
                SchemaFields.type(parameter.path("schema")),
                parameter.path("required").asBoolean(false),
                "in the " + parameter.path("in").asString());
    }

    /**
     * Operations on things of one sort.
     *
     * @param word what stands behind /api/ in their addresses
     */
    public record Group(String word, List<Operation> operations) {

        public String title() {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1).replace('-', ' ');
        }
    }

    /**
     * An operation that a program may ask for.
     *
     * @param sent the fields of its body
     * @param answered the fields of its answer
     * @param statuses all that it answers with
     * @param examples a body where it takes one, and an answer where it gives one
     */
    public record Operation(
            String method,
            String path,
            String summary,
            List<SchemaFields.Field> parameters,
            List<SchemaFields.Field> sent,
            List<SchemaFields.Field> answered,
            String statuses,
            List<String> examples) {

        /** Its place on the page. */
        public String id() {
            return method.toLowerCase(Locale.ROOT)
                    + path.replaceAll("[^a-z]+", "-").replaceFirst("-$", "");
        }
    }
}
