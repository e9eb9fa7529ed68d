package belieffirst.library.web;

import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKinds;
import belieffirst.library.EntryNames;
import belieffirst.library.FieldKind;
import belieffirst.library.HelpPanel;
import belieffirst.library.Option;
import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The forms of entries, with the choices for their references. */
@Component
class EntryForms {

    private final EntryKinds shelves;
    private final EntryNames names;
    private final List<HelpPanel> guides;

    EntryForms(EntryKinds shelves, EntryNames names, List<HelpPanel> guides) {
        this.shelves = shelves;
        this.names = names;
        this.guides = guides;
    }

    EntryForm of(EntryKind shelf, ObjectNode row) {
        return new EntryForm(shelf, row, Map.of(), Map.of(), choices(shelf, row), guides(shelf));
    }

    /** The same with no more choices than those that were made, for somebody who only reads it. */
    EntryForm toRead(EntryKind shelf, ObjectNode row) {
        var made = new LinkedHashMap<String, List<Option>>();
        for (var field : shelf.shape().fields()) {
            var id = chosen(row.path(field.name()).asString(""));
            if (field.kind() instanceof FieldKind.Reference(var other) && id != null) {
                var name = names.of(shelves.of(other), List.of(id)).getOrDefault(id, "");
                made.put(field.name(), List.of(new Option(id.toString(), name)));
            }
        }
        return new EntryForm(shelf, row, Map.of(), Map.of(), made, List.of());
    }

    /** What other modules explain of such entries. */
    List<Content> guides(EntryKind shelf) {
        return guides.stream()
                .filter(guide -> guide.guides(shelf))
                .map(HelpPanel::text)
                .toList();
    }

    /** The part of an entry's line that another module draws; null for most kinds. */
    @Nullable
    Content picture(EntryKind shelf, Entry entry) {
        return guides.stream()
                .filter(guide -> guide.guides(shelf))
                .map(guide -> guide.picture(entry))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A form for a new entry, which begins with what the address says of it. */
    EntryForm blank(EntryKind shelf, HttpServletRequest request) {
        var said = EntryInput.in(request);
        var row = shelf.shape().blank();
        said.patch(shelf.shape(), row).propertyStream().forEach(field -> row.set(field.getKey(), field.getValue()));
        ListParameters.parents(shelf, request).forEach((parameter, id) -> refer(shelf, parameter, id, row));
        var form = of(shelf, row);
        form.choices().forEach((column, choices) -> chooseTheOnlyOne(shelf, column, choices, row));
        return form;
    }

    private static void refer(EntryKind shelf, String parameter, UUID id, ObjectNode row) {
        var other = shelf.listing().filters().stream()
                .filter(filter -> filter.parameter().equals(parameter))
                .findFirst()
                .orElseThrow()
                .shelf();
        shelf.shape().fields().stream()
                .filter(field -> field.kind().equals(new FieldKind.Reference(other)))
                .forEach(field -> row.put(field.name(), id.toString()));
    }

    private static void chooseTheOnlyOne(EntryKind shelf, String column, List<Option> choices, ObjectNode row) {
        var needed = shelf.shape().field(column).orElseThrow().required();
        if (needed && choices.size() == 1 && !row.hasNonNull(column)) {
            row.put(column, choices.getFirst().word());
        }
    }

    private Map<String, List<Option>> choices(EntryKind shelf, ObjectNode row) {
        var choices = new LinkedHashMap<String, List<Option>>();
        for (var field : shelf.shape().fields()) {
            if (field.kind() instanceof FieldKind.Reference(var other)) {
                choices.put(
                        field.name(),
                        names.choices(
                                shelves.of(other), chosen(row.path(field.name()).asString(""))));
            }
        }
        return choices;
    }

    private static @Nullable UUID chosen(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
