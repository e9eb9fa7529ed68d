package belieffirst.wizard.angle;

import belieffirst.library.EntryKinds;
import belieffirst.library.EntryNames;
import belieffirst.plan.layer.FieldWords;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.KnownFact;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The words for what somebody had typed when another person's change came first. */
@Component
class Clash {

    private static final Set<String> UNSAID = Set.of("version", "then", "back", "consent", "form", "shown");
    private static final Map<String, String> SHELVES = Map.of(
            "brand_id", "brands",
            "product_id", "products",
            "offer_id", "offers",
            "persona_id", "personas",
            "jtbd_framed_id", "jobs",
            "angle_id", "angles",
            "template_id", "templates");

    private final EntryNames names;
    private final EntryKinds kinds;

    Clash(EntryNames names, EntryKinds kinds) {
        this.names = names;
        this.kinds = kinds;
    }

    List<KnownFact> words(Map<String, List<String>> sent) {
        return sent.entrySet().stream()
                .filter(field ->
                        !UNSAID.contains(field.getKey()) && !field.getKey().startsWith("angle-"))
                .map(field -> new KnownFact(label(field.getKey()), spoken(field.getKey(), field.getValue())))
                .filter(fact -> fact.lines().stream().anyMatch(line -> !line.isBlank()))
                .toList();
    }

    /** What was chosen by its id, by its name. */
    private List<String> spoken(String field, List<String> values) {
        if (!SHELVES.containsKey(field)) {
            return values;
        }
        var ids =
                values.stream().flatMap(value -> FormIds.parsed(value).stream()).toList();
        var known = names.of(kinds.of(SHELVES.getOrDefault(field, "")), ids);
        return values.stream().map(value -> spoken(value, known)).toList();
    }

    private static String spoken(String value, Map<UUID, String> known) {
        return switch (value) {
            case "none" -> "None";
            case "new" -> "A new one";
            default ->
                FormIds.parsed(value)
                        .map(id -> known.getOrDefault(id, value))
                        .orElse(value.replaceFirst("^found:", ""));
        };
    }

    private static String label(String field) {
        var words = FieldWords.of(field).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
