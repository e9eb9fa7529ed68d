package belieffirst.suggestion.fact;

import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A reader of an entry as facts: every field that says something about people or the product, under its label. */
final class FactReader {

    /** How it looks, where it is kept, and what is told elsewhere. */
    private static final Set<String> UNTOLD = Set.of(
            "logo_url",
            "brand_colors",
            "brand_fonts",
            "website",
            "product_url",
            "product_dimensions",
            "review_platforms",
            "ad_creation_notes",
            "disallowed_claims",
            "prohibited_claims",
            "banned_terms",
            "source_data");

    private FactReader() {}

    /** Labels and texts, each once: a benefit that stands in two columns is one benefit. */
    static List<Told> told(EntryKind shelf, ObjectNode row) {
        var told = new LinkedHashSet<Told>();
        shelf.shape().fields().stream()
                .filter(FactReader::isTold)
                .flatMap(field -> told(field, row.path(field.name())))
                .filter(fact -> told.stream().noneMatch(known -> known.text().equals(fact.text())))
                .forEach(told::add);
        return List.copyOf(told);
    }

    private static boolean isTold(Field field) {
        return switch (field.kind()) {
            case FieldKind.Reference _, FieldKind.Flag _, FieldKind.Slug _, FieldKind.Code _ -> false;
            case FieldKind.Choice _, FieldKind.Decimal _, FieldKind.Whole _ -> false;
            default -> !UNTOLD.contains(field.name());
        };
    }

    private static Stream<Told> told(Field field, JsonNode value) {
        if (!value.isObject()) {
            return texts(value).map(text -> new Told(field.name(), field.label(), text));
        }
        return value.propertyStream()
                .flatMap(property -> texts(property.getValue())
                        .map(text -> new Told(field.name(), field.label() + ", " + spoken(property.getKey()), text)));
    }

    private static Stream<String> texts(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().flatMap(FactReader::texts);
        }
        return value.isObject() && value.has("text") ? texts(value.path("text")) : Entry.texts(value).stream();
    }

    private static String spoken(String key) {
        return Option.of(key.isEmpty() ? "other" : key).getFirst().label().toLowerCase(Locale.ROOT);
    }

    /** A fact before it has an id. */
    record Told(String field, String label, String text) {

        Told(String label, String text) {
            this("", label, text);
        }
    }
}
