package belieffirst.wizard;

import belieffirst.belief.Angle;
import belieffirst.belief.Angles;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import java.util.List;

/**
 * A row of a layer to choose.
 *
 * @param group under which it stands: the kind of a sub-layer; empty for other layers
 */
public record LayerChoice(String value, String title, String detail, String group, boolean chosen) {

    public static List<LayerChoice> densities(List<String> chosen) {
        return List.of(Density.values()).stream()
                .map(density -> new LayerChoice(
                        density.word(), density.label(), density.meaning(), "", chosen.contains(density.word())))
                .toList();
    }

    private static LayerChoice of(Angle angle, List<String> chosen) {
        var value = angle.id().toString();
        return new LayerChoice(value, angle.name(), angle.beliefStatement(), "", chosen.contains(value));
    }

    /** The parent's angles, of which one goes on. */
    public static List<LayerChoice> narrowed(PlanDetails details, Angles angles) {
        var open = details.plan().design().layers().open(Layer.ANGLE);
        var job = details.plan().answers().jobId();
        if (open == null || job == null) {
            return List.of();
        }
        var chosen = details.plan().design().of(Layer.ANGLE);
        return angles.forJob(job).stream()
                .filter(angle -> open.offered().contains(angle.id().toString()))
                .map(angle -> of(angle, chosen))
                .toList();
    }
}
