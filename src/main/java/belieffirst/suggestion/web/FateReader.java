package belieffirst.suggestion.web;

import belieffirst.kernel.Refusal;
import belieffirst.library.Entries;
import belieffirst.library.EntryKinds;
import belieffirst.suggestion.Suggestions;
import belieffirst.suggestion.kind.IdeaKind;
import belieffirst.suggestion.kind.IdeaKinds;
import belieffirst.suggestion.record.Fate;
import belieffirst.suggestion.record.Suggestion;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A reader of the fate that a program reports for an idea, checked against what is there. */
@Component
class FateReader {

    private final Suggestions suggestions;
    private final IdeaKinds kinds;
    private final Entries entries;
    private final EntryKinds shelves;

    FateReader(Suggestions suggestions, IdeaKinds kinds, Entries entries, EntryKinds shelves) {
        this.suggestions = suggestions;
        this.kinds = kinds;
        this.entries = entries;
        this.shelves = shelves;
    }

    void decide(UUID id, FateInput input) {
        var suggestion = suggestions.get(id);
        var fate = Fate.of(Objects.requireNonNullElse(input.fate(), ""));
        var kind = kinds.of(suggestion.kind());
        var became = input.becameId() == null ? null : existing(kind, input.becameId());
        if (became != null && !fate.taken()) {
            throw new Refusal.Invalid(Map.of("became_id", "Only what was added became something."));
        }
        if (input.fields() != null && fate != Fate.EDITED) {
            throw new Refusal.Invalid(Map.of("fields", "Only what was edited has fields of its own."));
        }
        switch (fate) {
            case ADDED -> suggestions.took(id, suggestion.fields(), became);
            case EDITED -> suggestions.took(id, edited(kind, suggestion, input.fields()), became);
            case REFUSED ->
                suggestions.refuse(
                        id, Objects.requireNonNullElse(input.reason(), "").strip());
            case IGNORED -> suggestions.ignore(id);
        }
    }

    /** What became of it, as the wire says it. */
    static ObjectNode json(Suggestion suggestion) {
        var json =
                JsonNodeFactory.instance.objectNode().put("id", suggestion.id().toString());
        var decision = Objects.requireNonNull(suggestion.decision());
        json.put("fate", decision.fate().word()).put("reason", decision.reason());
        json.put(
                "became_id",
                decision.became() == null ? null : decision.became().toString());
        json.set("difference", decision.difference());
        return json;
    }

    private UUID existing(IdeaKind kind, UUID id) {
        var shelf = Objects.requireNonNullElse(kind.shelf(), "templates");
        try {
            return entries.get(shelves.of(shelf), id).id();
        } catch (Refusal.NotFound _) {
            throw new Refusal.Invalid(Map.of("became_id", "There is no such %s.".formatted(kind.singular())));
        }
    }

    private static ObjectNode edited(IdeaKind kind, Suggestion suggestion, @Nullable ObjectNode fields) {
        if (fields == null || fields.isEmpty()) {
            throw new Refusal.Invalid(Map.of("fields", "Say what was edited."));
        }
        var taken = suggestion.fields().deepCopy();
        fields.properties().forEach(field -> {
            var wrong = kind.wrongEdit(field.getKey(), field.getValue());
            if (wrong != null) {
                throw new Refusal.Invalid(Map.of("fields", wrong));
            }
            taken.set(field.getKey(), field.getValue());
        });
        return taken;
    }
}
