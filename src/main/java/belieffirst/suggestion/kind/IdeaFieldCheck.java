package belieffirst.suggestion.kind;

import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The check that an idea's field has the right shape and is not too long. */
public final class IdeaFieldCheck {

    private static final int ITEMS = 30;

    private IdeaFieldCheck() {}

    /** What is wrong, as a sentence; null when nothing is. */
    public static @Nullable String wrong(IdeaField part, JsonNode value) {
        var longest = longest(value);
        if (!fits(part.kind(), value)) {
            return "“%s” has not the shape that was asked for.".formatted(part.label());
        }
        if (longest > part.limit()) {
            return "“%s” is %,d characters long, and %,d are the most.".formatted(part.label(), longest, part.limit());
        }
        return part.kind() instanceof FieldKind.Line && value.asString("").contains("\n")
                ? "“%s” is more than one line.".formatted(part.label())
                : null;
    }

    private static boolean fits(FieldKind kind, JsonNode value) {
        return switch (kind) {
            case FieldKind.Line _, FieldKind.Prose _ -> isText(value);
            case FieldKind.Texts _ -> isList(value, IdeaFieldCheck::isText);
            case FieldKind.Choice(List<Option> options) ->
                options.stream().anyMatch(option -> option.word().equals(value.asString("")));
            case FieldKind.Outline outline ->
                isList(
                        value,
                        branch -> isText(branch.path(outline.branch()))
                                && isList(branch.path(outline.leaves()), IdeaFieldCheck::isText));
            case FieldKind.TextByKey(List<Option> keys) ->
                isObject(keys, value, item -> isText(item) || isList(item, IdeaFieldCheck::isText));
            case FieldKind.TextsByKey(List<Option> keys) ->
                isObject(keys, value, item -> isList(item, IdeaFieldCheck::isText));
            case FieldKind.SourcedByKey(List<Option> keys) ->
                isObject(keys, value, item -> isList(item, said -> isText(said.path("text"))));
            default -> false;
        };
    }

    private static boolean isText(JsonNode value) {
        return value.isString() && !value.stringValue().isBlank() && canBeKept(value.stringValue());
    }

    private static boolean canBeKept(String text) {
        try {
            return !Text.clean(text).isEmpty();
        } catch (Refusal.Invalid _) {
            return false;
        }
    }

    private static boolean isList(JsonNode value, Predicate<JsonNode> item) {
        return value.isArray() && value.size() <= ITEMS && value.valueStream().allMatch(item);
    }

    private static boolean isObject(List<Option> keys, JsonNode value, Predicate<JsonNode> item) {
        return value.isObject()
                && value.size() <= ITEMS
                && value.propertyStream()
                        .allMatch(property -> item.test(property.getValue())
                                && (keys.isEmpty()
                                        || keys.stream()
                                                .anyMatch(key -> key.word().equals(property.getKey()))));
    }

    private static int longest(JsonNode value) {
        return value.isString()
                ? value.stringValue().length()
                : value.valueStream().mapToInt(IdeaFieldCheck::longest).max().orElse(0);
    }
}
