package belieffirst.plan.layer;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The design of a plan's test: angles and templates in their order, how templates are assigned, how many ads, and the layers.
 *
 * @param adsPerAngle how many ads an angle gets; from phase 3 on, how many ads a cell gets
 */
public record TestDesign(
        List<UUID> angleIds, List<UUID> templateIds, Strategy strategy, int adsPerAngle, Layers layers) {

    public static final TestDesign EMPTY = new TestDesign(List.of(), List.of(), Strategy.FIXED, 3, Layers.NONE);

    public TestDesign(
            List<UUID> angleIds, List<UUID> templateIds, Strategy strategy, int adsPerAngle, @Nullable Layers layers) {
        this.angleIds = List.copyOf(angleIds);
        this.templateIds = List.copyOf(templateIds);
        this.strategy = strategy;
        this.adsPerAngle = adsPerAngle;
        this.layers = Objects.requireNonNullElse(layers, Layers.NONE);
    }

    public TestDesign withAngles(List<UUID> angles) {
        return new TestDesign(angles, templateIds, strategy, adsPerAngle, layers);
    }

    /** The same with another angle in the place of one. */
    public TestDesign replacing(UUID angle, UUID other) {
        return withAngles(
                angleIds.stream().map(id -> id.equals(angle) ? other : id).toList());
    }

    public TestDesign withTemplates(List<UUID> templates) {
        return new TestDesign(angleIds, templates, strategy, adsPerAngle, layers);
    }

    public TestDesign dealt(Strategy how, int adsEach) {
        return new TestDesign(angleIds, templateIds, how, adsEach, layers);
    }

    public TestDesign with(Layers others) {
        return new TestDesign(angleIds, templateIds, strategy, adsPerAngle, others);
    }

    /** What it has of any layer: ids, or words of a messaging density. */
    public List<String> of(Layer layer) {
        return switch (layer) {
            case ANGLE -> angleIds.stream().map(UUID::toString).toList();
            case TEMPLATE -> templateIds.stream().map(UUID::toString).toList();
            default -> layers.of(layer);
        };
    }

    /** Whether a compiled plan says anything of this layer, if its phase concerns it. */
    public boolean names(Layer layer) {
        return !layer.isNamedWhenPicked() || !of(layer).isEmpty();
    }
}
