package belieffirst.library;

import belieffirst.kernel.Refusal;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A check of what was sent against a shape, field by field. */
final class ShapeCheck {

    private static final Set<String> OURS = Set.of(
            "id",
            "organization_id",
            "created_at",
            "updated_at",
            "created_by",
            "archived_at",
            "version",
            "supersedes_id",
            "superseded_by_id");

    private final ObjectNode taken = JsonNodeFactory.instance.objectNode();
    private final Faults faults = new Faults();

    ShapeCheck(Shape shape, ObjectNode sent) {
        shape.refused(sent).forEach(faults::add);
        sent.propertyStream().forEach(property -> {
            var name = property.getKey();
            var field = shape.field(name);
            if (field.isPresent()) {
                var value = new ValueCheck(field.get().label(), faults);
                taken.set(name, value.take(field.get().kind(), property.getValue(), "/" + name));
            } else {
                faults.add(
                        Faults.pointer("", name),
                        OURS.contains(name) ? "The product sets this field." : "There is no such field.");
            }
        });
    }

    void require(Field field) {
        if (taken.hasNonNull(field.name())) {
            return;
        }
        if (field.initial() != null) {
            taken.set(field.name(), field.initial());
        } else if (field.required()) {
            faults.add("/" + field.name(), field.label() + " is missing.");
        }
    }

    void forbidNull(Field field) {
        if (taken.path(field.name()).isNull() && !field.mayBeNull()) {
            faults.add("/" + field.name(), field.label() + " cannot be empty.");
        }
    }

    ObjectNode taken() {
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults.all());
        }
        return taken;
    }
}
