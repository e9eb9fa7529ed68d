package belieffirst.wizard.step;

import belieffirst.audience.Sublayer;
import belieffirst.catalog.Source;
import belieffirst.library.Entries;
import belieffirst.library.Entry;
import belieffirst.library.EntryKind;
import belieffirst.library.EntryKinds;
import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import belieffirst.library.Query;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.wizard.LayerChoice;
import belieffirst.wizard.RowOwner;
import belieffirst.wizard.StepInput;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The library's entries of a layer for a plan, and a new one, made in the plan's own step. */
@Component
class LayerLibrary {

    private static final int MOST = 200;

    private final Entries entries;
    private final EntryKinds shelves;

    LayerLibrary(Entries entries, EntryKinds shelves) {
        this.entries = entries;
        this.shelves = shelves;
    }

    /** All that may be picked: what the parent left open, or everything that belongs to the plan's persona, angle, job or product. */
    List<LayerChoice> choices(PlanDetails details, Layer layer, List<String> chosen) {
        var all = layer.isWord() ? LayerChoice.densities(chosen) : onRecord(details, layer, chosen);
        var open = details.plan().design().layers().open(layer);
        return open == null || open.offered().isEmpty()
                ? all
                : all.stream()
                        .filter(choice -> open.offered().contains(choice.value()))
                        .toList();
    }

    /** The fields that a new row is asked for; none for a messaging density, of which there are three. */
    List<Field> fields(Layer layer) {
        if (layer.isWord()) {
            return List.of();
        }
        var shape = shelf(layer).shape();
        return shape.fields().stream()
                .filter(field -> !(field.kind() instanceof FieldKind.Reference))
                .filter(field -> !field.name().equals(Source.column(shape)))
                .filter(field -> isAskedHere(field.kind()))
                .toList();
    }

    UUID add(PlanDetails details, Layer layer, StepInput typed) {
        var row = JsonNodeFactory.instance.objectNode();
        fields(layer).forEach(field -> write(row, field, typed));
        RowOwner.of(layer, details.plan()).writeTo(row);
        return entries.add(shelf(layer), row).id();
    }

    private List<LayerChoice> onRecord(PlanDetails details, Layer layer, List<String> chosen) {
        var query = Query.first(MOST);
        var owner = RowOwner.of(layer, details.plan());
        var under = owner.isNone() ? query : query.under(owner.filter(), owner.id());
        return entries.list(shelf(layer), under).items().stream()
                .map(entry -> choice(layer, entry, chosen))
                .toList();
    }

    private LayerChoice choice(Layer layer, Entry entry, List<String> chosen) {
        var id = entry.id().toString();
        var title = entry.text(shelf(layer).listing().title());
        return new LayerChoice(id, title, detail(layer, entry), group(layer, entry), chosen.contains(id));
    }

    private static String group(Layer layer, Entry entry) {
        return layer == Layer.SUBLAYER
                ? Option.of(Sublayer.of(entry).type()).getFirst().label()
                : "";
    }

    private static String detail(Layer layer, Entry entry) {
        return layer.summaryColumns().stream()
                .flatMap(column -> said(entry, column))
                .collect(Collectors.joining(" · "));
    }

    private static Stream<String> said(Entry entry, String column) {
        var value = entry.json(column);
        var texts = value.isArray() ? Entry.texts(value) : List.of(value.asString(""));
        return texts.stream()
                .filter(text -> !text.isBlank())
                .map(text -> column.equals("length_seconds") ? text + " s" : text);
    }

    private EntryKind shelf(Layer layer) {
        return shelves.of(layer.word());
    }

    private static boolean isAskedHere(FieldKind kind) {
        return switch (kind) {
            case FieldKind.Line _,
                    FieldKind.Address _,
                    FieldKind.Prose _,
                    FieldKind.Texts _,
                    FieldKind.Choice _,
                    FieldKind.Whole _ -> true;
            default -> false;
        };
    }

    private static void write(ObjectNode row, Field field, StepInput typed) {
        var text = typed.text(field.name());
        if (field.kind() instanceof FieldKind.Texts) {
            var list = row.putArray(field.name());
            text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(list::add);
        } else if (field.kind() instanceof FieldKind.Whole && text.matches("[0-9]{1,9}")) {
            row.put(field.name(), Integer.parseInt(text));
        } else if (!text.isEmpty()) {
            row.put(field.name(), text);
        }
    }
}
