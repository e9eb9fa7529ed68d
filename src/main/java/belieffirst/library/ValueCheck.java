package belieffirst.library;

import belieffirst.kernel.Refusal;
import belieffirst.kernel.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

/** A check of a field's value by its kind: it answers the cleaned value, and records a fault if the value is not allowed. */
final class ValueCheck {

    private static final Pattern OTHER_SCHEME =
            Pattern.compile("\\s*(?!https?://)[a-z][a-z0-9+.-]*\\s*:(?![0-9])", Pattern.CASE_INSENSITIVE);

    private static final int ITEM = 1_000;
    private static final int LONGEST = 10_000;
    private static final int ITEMS = 200;
    private static final int KEYS = 100;
    private static final int KEPT = 50_000;

    private final String label;
    private final Faults faults;

    ValueCheck(String label, Faults faults) {
        this.label = label;
        this.faults = faults;
    }

    JsonNode take(FieldKind kind, JsonNode value, String at) {
        if (kind instanceof FieldKind.ReadOnly(String instead)) {
            return told(at, instead);
        }
        var nothing = value.isNull() || (value.isString() && value.stringValue().isBlank());
        return nothing ? NullNode.instance : held(kind, value, at);
    }

    private JsonNode held(FieldKind kind, JsonNode value, String at) {
        return switch (kind) {
            case FieldKind.Line(int limit) -> text(value, at, limit);
            case FieldKind.Address(int limit) -> address(text(value, at, limit), at);
            case FieldKind.Prose(int limit) -> text(value, at, limit);
            case FieldKind.Code(int limit) -> code(value, at, limit);
            case FieldKind.Slug _ -> slug(value, at);
            case FieldKind.Texts _ -> texts(value, at);
            case FieldKind.TextByKey _ -> byKey(value, at, this::textOrTexts);
            case FieldKind.TextsByKey _ -> value.isArray() ? texts(value, at) : byKey(value, at, this::texts);
            case FieldKind.SourcedByKey _ -> byKey(value, at, this::sourced);
            case FieldKind.Outline outline -> each(value, at, (item, place) -> branch(outline, item, place));
            case FieldKind.Choice(List<Option> options) -> choice(value, at, options);
            case FieldKind.Flag _ -> value.isBoolean() ? value : fault(at, "must be true or false");
            case FieldKind.Whole whole -> whole(value, at, whole);
            case FieldKind.Decimal(double least, double most) -> within(value, at, least, most);
            case FieldKind.Reference _ -> reference(value, at);
            case FieldKind.ReadOnly(String instead) -> told(at, instead);
            case FieldKind.Ticked _, FieldKind.Parts _, FieldKind.Opaque _ -> kept(value, at);
        };
    }

    private JsonNode text(JsonNode value, String at, int limit) {
        if (!value.isString()) {
            return fault(at, "must be a text");
        }
        var clean = clean(value.stringValue(), at);
        if (clean.isBlank()) {
            return fault(at, "cannot be empty");
        }
        return clean.length() > limit
                ? fault(at, "takes at most %,d characters".formatted(limit))
                : StringNode.valueOf(clean);
    }

    /** A page may be named without its scheme; with one, only the web's own lead anywhere. */
    private JsonNode address(JsonNode text, String at) {
        return OTHER_SCHEME.matcher(text.asString("")).lookingAt()
                ? fault(at, "must be an address on the web, such as https://example.com")
                : text;
    }

    private JsonNode code(JsonNode value, String at, int limit) {
        var upper = value.isString() ? StringNode.valueOf(value.stringValue().toUpperCase(Locale.ROOT)) : value;
        return matching(
                upper,
                at,
                "[A-Z0-9]{1,%d}".formatted(limit),
                200,
                "must be 1 to %d letters or digits".formatted(limit));
    }

    private JsonNode slug(JsonNode value, String at) {
        return matching(
                value, at, "[a-z0-9]+(-[a-z0-9]+)*", 200, "must be made of lower-case letters, digits and hyphens");
    }

    private JsonNode matching(JsonNode value, String at, String pattern, int limit, String otherwise) {
        var text = text(value, at, limit);
        return text.isString() && !text.stringValue().matches(pattern) ? fault(at, otherwise) : text;
    }

    private JsonNode texts(JsonNode value, String at) {
        return each(value, at, (item, place) -> text(item, place, ITEM));
    }

    private JsonNode sourced(JsonNode value, String at) {
        return each(
                value,
                at,
                (item, place) -> item.isObject()
                        ? byKey(item, place, (part, spot) -> text(part, spot, ITEM))
                        : text(item, place, ITEM));
    }

    private JsonNode branch(FieldKind.Outline outline, JsonNode item, String at) {
        var keys = Set.of(outline.branch(), outline.leaves());
        if (!item.isObject() || !keys.containsAll(item.propertyNames())) {
            return fault(at, "must be an object of %s and %s".formatted(outline.branch(), outline.leaves()));
        }
        var taken = JsonNodeFactory.instance.objectNode();
        taken.set(outline.branch(), text(item.path(outline.branch()), Faults.pointer(at, outline.branch()), ITEM));
        var leaves = item.has(outline.leaves()) ? item.path(outline.leaves()) : JsonNodeFactory.instance.arrayNode();
        return taken.set(outline.leaves(), texts(leaves, Faults.pointer(at, outline.leaves())));
    }

    private JsonNode textOrTexts(JsonNode value, String at) {
        return value.isArray() ? texts(value, at) : text(value, at, LONGEST);
    }

    private JsonNode each(JsonNode value, String at, BiFunction<JsonNode, String, JsonNode> item) {
        if (!value.isArray()) {
            return fault(at, "must be a list");
        }
        if (value.size() > ITEMS) {
            return fault(at, "takes at most %d items".formatted(ITEMS));
        }
        var taken = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < value.size(); i++) {
            taken.add(item.apply(value.get(i), Faults.pointer(at, i)));
        }
        return taken;
    }

    /** A null value is let through: in a merge patch it removes its key. */
    private JsonNode byKey(JsonNode value, String at, BiFunction<JsonNode, String, JsonNode> item) {
        if (!value.isObject()) {
            return fault(at, "must be an object");
        }
        if (value.size() > KEYS) {
            return fault(at, "takes at most %d keys".formatted(KEYS));
        }
        var taken = JsonNodeFactory.instance.objectNode();
        value.properties().forEach(property -> {
            var place = Faults.pointer(at, property.getKey());
            var key = text(StringNode.valueOf(property.getKey()), place, 200);
            var held = property.getValue();
            taken.set(key.asString(""), held.isNull() ? held : item.apply(held, place));
        });
        return taken;
    }

    private JsonNode choice(JsonNode value, String at, List<Option> options) {
        var words = options.stream().map(Option::word).toList();
        return value.isString() && words.contains(value.stringValue())
                ? value
                : fault(at, "must be one of: " + String.join(", ", words));
    }

    private JsonNode whole(JsonNode value, String at, FieldKind.Whole range) {
        return value.isIntegralNumber()
                ? within(value, at, range.least(), range.most())
                : fault(at, "must be a whole number");
    }

    private JsonNode within(JsonNode value, String at, double least, double most) {
        return value.isNumber() && size(value) >= least && size(value) <= most
                ? value
                : fault(at, "must be a number from %s to %s".formatted(plain(least), plain(most)));
    }

    /** Infinite for a number beyond all that a double holds. */
    private static double size(JsonNode number) {
        return number.numberValue().doubleValue();
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound);
    }

    private JsonNode reference(JsonNode value, String at) {
        try {
            return StringNode.valueOf(UUID.fromString(value.asString("")).toString());
        } catch (IllegalArgumentException _) {
            return fault(at, "must be the id of an entry");
        }
    }

    private JsonNode kept(JsonNode value, String at) {
        if (value.toString().length() > KEPT) {
            return fault(at, "takes at most %,d characters of JSON".formatted(KEPT));
        }
        clean(value.toString().replace("\\u0000", "\0"), at);
        return finite(value) ? value : fault(at, "holds a number that is too large");
    }

    private static boolean finite(JsonNode value) {
        return value.isNumber()
                ? Double.isFinite(size(value))
                : StreamSupport.stream(value.spliterator(), false).allMatch(ValueCheck::finite);
    }

    private String clean(String text, String at) {
        try {
            return Text.clean(text).strip();
        } catch (Refusal.Invalid _) {
            fault(at, "holds characters that cannot be stored");
            return "?";
        }
    }

    private JsonNode told(String at, String instead) {
        faults.add(at, instead);
        return NullNode.instance;
    }

    private JsonNode fault(String at, String sentence) {
        var within = at.indexOf('/', 1) > 0;
        faults.add(at, (within ? "In “%s”, this %s." : "%s %s.").formatted(label, sentence));
        return NullNode.instance;
    }
}
