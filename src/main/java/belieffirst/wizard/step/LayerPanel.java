package belieffirst.wizard.step;

import belieffirst.library.Field;
import belieffirst.library.FieldKind;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.wizard.LayerChoice;
import belieffirst.wizard.StepInput;
import java.util.List;

/**
 * A layer's step: what can be picked, and what a new row is asked for.
 *
 * @param fields of a new row; empty where none can be added
 */
public record LayerPanel(Layer layer, Phase phase, List<LayerChoice> choices, List<Field> fields) {

    /** The groups in the order in which they come; one without a name where there are no groups. */
    public List<String> groups() {
        return choices.stream().map(LayerChoice::group).distinct().toList();
    }

    public List<LayerChoice> in(String group) {
        return choices.stream().filter(choice -> choice.group().equals(group)).toList();
    }

    /** Whether several can be ticked: where they vary, or where one ad can have several. */
    public boolean takesSeveral() {
        return phase.varies(layer) || layer.isStacked();
    }

    /** Whether somebody began to write a new row. */
    public boolean isTyped(StepInput typed) {
        return fields.stream()
                .filter(field -> !(field.kind() instanceof FieldKind.Choice))
                .anyMatch(field -> !typed.text(field.name()).isEmpty());
    }

    /** What is asked for here, in a sentence. */
    public String help() {
        if (!phase.varies(layer)) {
            return layer.isStacked()
                    ? "%s keeps them constant: tick what moves on, one of a kind, or none.".formatted(phase.label())
                    : "%s keeps it constant: choose the one that moves on.".formatted(phase.label());
        }
        return layer.help();
    }
}
