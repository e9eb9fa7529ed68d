package belieffirst.kernel;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as our tables hold it: named like columns, and lenient, since other systems write these columns too. */
@Component
public class Jsonb {

    private final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public <T> T read(String json, TypeReference<T> type) {
        return mapper.readValue(json, type);
    }

    /** What others may have written too; empty where it is of another shape. */
    public <T> Optional<T> readable(String json, TypeReference<T> type) {
        try {
            return Optional.ofNullable(mapper.readValue(json, type));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }

    public <T> T read(JsonNode json, Class<T> type) {
        return mapper.treeToValue(json, type);
    }

    public ObjectNode object(String json) {
        return (ObjectNode) mapper.readTree(json);
    }

    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    public JsonNode tree(Object value) {
        return mapper.valueToTree(value);
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }
}
