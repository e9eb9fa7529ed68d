package belieffirst.plan;

import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Layers;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import belieffirst.testing.Seeds;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** Plans of any phase with any angles, templates and layers that a person could choose. */
public final class AnyPlans {

    private static final String LETTERS = "abcXYZ 0123456789|/-é日🐕e\u0301";
    private static final List<String> KINDS = List.of("environment_context", "asset_specific", "life_stage");

    private AnyPlans() {}

    public static PlanDetails of(Random random) {
        var phase = Phase.of(1 + random.nextInt(6));
        var angles = IntStream.range(0, phase.testsOneAngle() ? 1 : 1 + random.nextInt(8))
                .mapToObj(_ -> angle(random))
                .toList();
        var templates = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(_ -> template(random))
                .toList();
        var rows = rows(phase, random);
        return new PlanDetails(
                Samples.plan(phase, design(angles, templates, rows, random)),
                Samples.brand(),
                Samples.product(),
                Samples.offer(),
                Samples.persona(),
                Samples.job(),
                new PlanDetails.Parts(angles, templates, rows, List.of()),
                Samples.line(random.nextBoolean(), List.of()));
    }

    private static TestDesign design(
            List<PlanDetails.TestedAngle> angles,
            List<PlanDetails.Template> templates,
            Map<Layer, List<PlanDetails.Row>> rows,
            Random random) {
        var picks = new EnumMap<Layer, List<String>>(Layer.class);
        rows.forEach((layer, found) ->
                picks.put(layer, found.stream().map(PlanDetails.Row::value).toList()));
        return new TestDesign(
                angles.stream().map(PlanDetails.TestedAngle::id).toList(),
                templates.stream().map(PlanDetails.Template::id).toList(),
                random.nextBoolean() ? Strategy.FIXED : Strategy.RANDOM,
                1 + random.nextInt(12),
                new Layers(picks, Map.of()));
    }

    private static PlanDetails.TestedAngle angle(Random random) {
        return new PlanDetails.TestedAngle(
                id(random), name(random), name(random), random.nextBoolean() ? null : name(random), "untested", false);
    }

    private static PlanDetails.Template template(Random random) {
        return new PlanDetails.Template(id(random), null, name(random), name(random), null);
    }

    /** What varies has three rows at most, and what is held one, or two where they stack. */
    private static Map<Layer, List<PlanDetails.Row>> rows(Phase phase, Random random) {
        var rows = new EnumMap<Layer, List<PlanDetails.Row>>(Layer.class);
        for (var layer : phase.laterLayers()) {
            var held = layer.isStacked() ? 2 : 1;
            var many = random.nextInt((phase.varies(layer) ? 3 : held) + 1);
            if (many > 0) {
                rows.put(
                        layer,
                        IntStream.range(0, many)
                                .mapToObj(number -> row(layer, number, random))
                                .toList());
            }
        }
        return rows;
    }

    private static PlanDetails.Row row(Layer layer, int number, Random random) {
        return switch (layer) {
            case SUBLAYER -> Samples.sublayer(300 + number, KINDS.get(random.nextInt(3)), name(random));
            case MECHANISM -> Samples.mechanism(310 + number, name(random));
            case PROBLEM -> Samples.problem(320 + number, name(random));
            case BENEFIT -> Samples.benefit(330 + number, name(random));
            case PROOF -> Samples.proof(350 + number, name(random));
            case DENSITY -> Samples.density(List.of(Density.values()).get(number));
            case FORMAT -> Samples.format(340 + number, random.nextBoolean() ? "static" : "video");
            case ANGLE, TEMPLATE -> throw new IllegalArgumentException("They stand beside the rows: " + layer);
        };
    }

    private static String name(Random random) {
        return "x" + Seeds.text(random, LETTERS, 20);
    }

    private static UUID id(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
