package belieffirst.plan;

import belieffirst.plan.layer.Density;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One plan of each later phase, as a line would have them. */
public final class LaterPlans {

    private static final PlanDetails.Row STAIRS =
            Samples.sublayer(300, "environment_context", "Stairs and hardwood floors");
    private static final PlanDetails.Row LARGE = Samples.sublayer(301, "asset_specific", "Large breeds");
    private static final PlanDetails.Row SMALL = Samples.sublayer(302, "asset_specific", "Small breeds");

    private static final List<PlanDetails.Row> MECHANISMS =
            List.of(Samples.mechanism(310, "Starved cartilage"), Samples.mechanism(311, "Slow loss"));
    private static final List<PlanDetails.Row> PROBLEMS =
            List.of(Samples.problem(320, "Stairs"), Samples.problem(321, "Getting up"));
    private static final List<PlanDetails.Row> BENEFITS =
            List.of(Samples.benefit(330, "Stairs again"), Samples.benefit(331, "A calm evening"));

    private static final List<PlanDetails.Row> PROOFS =
            List.of(Samples.proof(350, "Stairs on film"), Samples.proof(351, "Walks on film"));

    private LaterPlans() {}

    public static PlanDetails of(Phase phase) {
        return of(phase, TestDesign.EMPTY);
    }

    public static PlanDetails of(Phase phase, TestDesign design) {
        return Samples.later(phase, design, rows(phase));
    }

    /** The same with proofs: two that vary in phase 5, and the one that goes on in phase 6. */
    public static PlanDetails proven(Phase phase) {
        var rows = new EnumMap<Layer, List<PlanDetails.Row>>(rows(phase));
        rows.put(Layer.PROOF, phase.varies(Layer.PROOF) ? PROOFS : PROOFS.subList(0, 1));
        return Samples.later(phase, TestDesign.EMPTY, rows);
    }

    private static Map<Layer, List<PlanDetails.Row>> rows(Phase phase) {
        return switch (phase) {
            case SUB_LAYERS -> Map.of(Layer.SUBLAYER, List.of(STAIRS, LARGE, SMALL));
            case MECHANISM_AND_PROBLEM ->
                Map.of(Layer.SUBLAYER, List.of(STAIRS, LARGE), Layer.MECHANISM, MECHANISMS, Layer.PROBLEM, PROBLEMS);
            case BENEFIT_AND_MESSAGING ->
                Map.of(
                        Layer.SUBLAYER, List.of(STAIRS),
                        Layer.MECHANISM, MECHANISMS.subList(0, 1),
                        Layer.PROBLEM, PROBLEMS.subList(0, 1),
                        Layer.BENEFIT, BENEFITS,
                        Layer.DENSITY, List.of(Samples.density(Density.LOW), Samples.density(Density.HIGH)));
            case FORMAT_AND_SCALE ->
                Map.of(
                        Layer.MECHANISM, MECHANISMS.subList(0, 1),
                        Layer.PROBLEM, PROBLEMS.subList(0, 1),
                        Layer.BENEFIT, BENEFITS.subList(0, 1),
                        Layer.DENSITY, List.of(Samples.density(Density.LOW)),
                        Layer.FORMAT, List.of(Samples.format(340, "static"), Samples.format(341, "video")));
            case DISCOVERY, CONFIRMATION -> Map.of();
        };
    }
}
