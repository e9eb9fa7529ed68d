package belieffirst.wizard.clash;

import belieffirst.kernel.Refusal;
import belieffirst.library.EntryKinds;
import belieffirst.library.EntryNames;
import belieffirst.plan.goal.ConversionEvent;
import belieffirst.plan.goal.SetUp;
import belieffirst.plan.layer.Awareness;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.FieldWords;
import belieffirst.plan.layer.Strategy;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The words for what fields of a form hold: names for ids, labels for words. */
@Component
class SpokenAnswers {

    private static final Map<String, String> SHELVES = Map.of(
            "brand_id", "brands",
            "product_id", "products",
            "offer_id", "offers",
            "persona_id", "personas",
            "jtbd_framed_id", "jobs",
            "angle_id", "angles",
            "template_id", "templates");

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("template_id", "Templates"),
            Map.entry("template_strategy", "How templates are assigned"),
            Map.entry("target_cpa", "Target CPA"),
            Map.entry("max_cpa", "Max CPA"),
            Map.entry("target_roas", "Target ROAS"),
            Map.entry("budget_per_day", "Budget a day"),
            Map.entry("horizon_days", "Days"),
            Map.entry("set_up", "Set-up on Meta"));

    private static final Set<String> SHELF_WORDS = Set.of(EntryKinds.WORDS.split("\\|"));

    private final EntryNames names;
    private final EntryKinds kinds;

    SpokenAnswers(EntryNames names, EntryKinds kinds) {
        this.names = names;
        this.kinds = kinds;
    }

    /** As people call a field of this step. */
    static String label(String field, @Nullable Step step) {
        if (field.equals("pick") && step != null) {
            return step.label();
        }
        var words = LABELS.getOrDefault(field, FieldWords.of(field)).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    List<String> spoken(String field, @Nullable Step step, List<String> values) {
        var shelf = field.equals("pick") && step != null ? step.word() : SHELVES.getOrDefault(field, "");
        if (!SHELF_WORDS.contains(shelf)) {
            return values.stream().map(value -> word(field, step, value)).toList();
        }
        var ids =
                values.stream().flatMap(value -> FormIds.parsed(value).stream()).toList();
        var known = names.of(kinds.of(shelf), ids);
        return values.stream().map(value -> named(value, known)).toList();
    }

    private static String named(String value, Map<UUID, String> known) {
        return switch (value) {
            case "none" -> "None";
            case "new" -> "A new one";
            default ->
                FormIds.parsed(value)
                        .map(id -> known.getOrDefault(id, value))
                        .orElse(value.replaceFirst("^found:", ""));
        };
    }

    /** A word that is none of ours stays as it was sent. */
    private static String word(String field, @Nullable Step step, String value) {
        try {
            return switch (field) {
                case "awareness_level" -> Awareness.of(value).label();
                case "template_strategy" -> Strategy.of(value).label();
                case "set_up" -> SetUp.of(value).label();
                case "event" -> new ConversionEvent(value).label();
                case "pick" -> step == Step.DENSITY ? Density.of(value).label() : value;
                default -> value;
            };
        } catch (IllegalArgumentException | Refusal _) {
            return value;
        }
    }
}
