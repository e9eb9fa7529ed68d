package belieffirst.evidence.audit;

import belieffirst.evidence.structure.ObjectLevel;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A campaign, an ad set or an ad that a launch document asks for.
 *
 * @param in the code of what it is in; null for a campaign
 */
record PlannedObject(
        ObjectLevel level, String code, @Nullable String in, JsonNode fields) {

    String name() {
        return fields.path("name").asString("");
    }

    /** What the document says of it; null where it does not know. */
    @Nullable
    String text(String field) {
        var value = fields.path(field);
        var text = value.isArray()
                ? value.valueStream().map(each -> each.asString("")).sorted().collect(Collectors.joining(", "))
                : value.asString("");
        return text.isEmpty() ? null : text;
    }
}
