package belieffirst.plan.brief;

import belieffirst.library.Entry;
import belieffirst.plan.brief.Brief.Fact;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The variants of a compiled plan from phase 3 on, in words: what each ad has of what varies. */
final class BriefVariants {

    /** Words of the database, which no designer needs. */
    private static final Set<String> RAW = Set.of("kind", "horizon", "length_seconds", "aspect_ratio");

    private final JsonNode variations;
    private final Map<String, JsonNode> rows = new HashMap<>();

    BriefVariants(JsonNode payload) {
        this.variations = payload.path("variations");
        variations.forEachEntry((field, list) -> list.forEach(row -> rows.put(id(Layer.of(field), row), row)));
    }

    /** What an ad has of each layer that varies, with what the library says of it. */
    List<Fact> of(JsonNode ad) {
        return variations
                .propertyStream()
                .map(varied -> fact(Layer.of(varied.getKey()), ad.path(varied.getKey())))
                .toList();
    }

    /** The format of an ad, where formats vary. */
    Optional<JsonNode> format(JsonNode ad) {
        return Optional.ofNullable(rows.get(Brief.text(ad, Layer.FORMAT.field())));
    }

    private Fact fact(Layer layer, JsonNode picked) {
        var lines = Entry.texts(picked).stream()
                .map(value -> line(layer, value, rows.get(value)))
                .toList();
        return lines.isEmpty()
                ? Fact.of(layer.label(), "No " + layer.label().toLowerCase(Locale.ROOT) + ", to compare with")
                : new Fact(layer.label(), lines);
    }

    private static String line(Layer layer, String value, @Nullable JsonNode row) {
        if (layer.isWord()) {
            var density = Density.of(value);
            return density.label() + ". " + density.meaning();
        }
        if (row == null) {
            return value;
        }
        var said = layer.summaryColumns().stream()
                .filter(column -> !RAW.contains(column))
                .map(column -> String.join(", ", Entry.texts(row.path(column))));
        return Stream.concat(Stream.of(Brief.text(row, "name")), said)
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(". "));
    }

    private static String id(Layer layer, JsonNode row) {
        return Brief.text(row, layer.isWord() ? Layer.DENSITY.field() : layer.idField());
    }
}
