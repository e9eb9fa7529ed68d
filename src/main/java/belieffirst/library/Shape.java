package belieffirst.library;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The shape of an entry of one kind: sections of fields. */
public final class Shape {

    private final List<Section> sections;
    private final SequencedMap<String, Field> fields = new LinkedHashMap<>();

    private final Function<ObjectNode, Map<String, String>> watch;

    private Shape(List<Section> sections, Function<ObjectNode, Map<String, String>> watch) {
        this.sections = sections;
        this.watch = watch;
        for (var section : sections) {
            section.fields().forEach(field -> fields.put(field.name(), field));
        }
    }

    public static Shape of(Section... sections) {
        return new Shape(List.of(sections), _ -> Map.of());
    }

    /** The same shape, which also refuses what this finds in anything sent: JSON pointers to sentences. */
    public Shape refusing(Function<ObjectNode, Map<String, String>> found) {
        return new Shape(sections, found);
    }

    Map<String, String> refused(ObjectNode sent) {
        return watch.apply(sent);
    }

    public List<Section> sections() {
        return sections;
    }

    public List<Field> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<Field> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    /** The values of an entry before anybody said anything. */
    public ObjectNode blank() {
        var blank = JsonNodeFactory.instance.objectNode();
        fields.values().stream()
                .filter(field -> field.initial() != null)
                .forEach(field -> blank.set(field.name(), field.initial()));
        return blank;
    }

    /** A whole entry as it can be kept: clean, and with what is usual where nothing was said; or a refusal for each field. */
    ObjectNode complete(ObjectNode sent) {
        var check = new ShapeCheck(this, sent);
        fields.values().forEach(check::require);
        return check.taken();
    }

    /** A merge patch as it can be applied, or a refusal for each field. */
    ObjectNode patch(ObjectNode sent) {
        var check = new ShapeCheck(this, sent);
        fields.values().forEach(check::forbidNull);
        return check.taken();
    }
}
