package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Layers;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The things that a plan of the next phase takes over from its parent, without a database. */
class InheritanceTests {

    private final Plan discovery = Samples.details(3, 2, TestDesign.EMPTY).plan();
    private final Plan third = LaterPlans.of(Phase.SUB_LAYERS).plan();
    private final Plan fourth = LaterPlans.of(Phase.MECHANISM_AND_PROBLEM).plan();
    private final Plan fifth = LaterPlans.proven(Phase.BENEFIT_AND_MESSAGING).plan();

    @Test
    void leavesOpenWhichOfSeveralAnglesGoesOn() {
        var child = Inheritance.of(discovery, Phase.CONFIRMATION, Map.of());

        assertThat(child.angleIds()).isEmpty();
        assertThat(child.layers().undecided()).containsExactly(Layer.ANGLE);
        assertThat(open(child, Layer.ANGLE).offered())
                .isEqualTo(discovery.design().of(Layer.ANGLE));
        assertThat(child.templateIds()).isEqualTo(discovery.design().templateIds());
    }

    @Test
    void takesTheAngleThatSomebodyChose() {
        var angle = discovery.design().angleIds().get(1);

        var child = Inheritance.of(discovery, Phase.CONFIRMATION, narrowed(Layer.ANGLE, angle.toString()));

        assertThat(child.angleIds()).containsExactly(angle);
        assertThat(child.layers().undecided()).isEmpty();
    }

    @Test
    void refusesAnAngleThatTheParentDidNotTestAndMoreThanOne() {
        var angles = discovery.design().of(Layer.ANGLE);

        refuses(
                discovery,
                Phase.CONFIRMATION,
                Layer.ANGLE,
                "Choose one of the angles that WP-014 has.",
                Samples.id(1).toString());
        refuses(
                discovery,
                Phase.CONFIRMATION,
                Layer.ANGLE,
                "Choose one of the angles that WP-014 has.",
                angles.get(0),
                angles.get(1));
    }

    @Test
    void takesOverTheOnlyAngleAndAllOfThemInDiscovery() {
        var one = Samples.details(1, 2, TestDesign.EMPTY).plan();

        assertThat(Inheritance.of(one, Phase.CONFIRMATION, Map.of()).angleIds())
                .isEqualTo(one.design().angleIds());
        assertThat(Inheritance.of(discovery, Phase.DISCOVERY, Map.of()).angleIds())
                .hasSize(3);
    }

    @Test
    void leavesOpenWhichOfAVaryingLayerGoesOn() {
        var child = Inheritance.of(fourth, Phase.BENEFIT_AND_MESSAGING, Map.of());

        assertThat(child.layers().undecided()).containsExactly(Layer.MECHANISM, Layer.PROBLEM);
        assertThat(child.of(Layer.MECHANISM)).isEmpty();
        assertThat(open(child, Layer.MECHANISM).offered())
                .isEqualTo(fourth.design().of(Layer.MECHANISM));
    }

    @Test
    void takesOverWhatThePhaseBeforeHeldAndTheOneThatWasLeft() {
        var child = Inheritance.of(fifth, Phase.FORMAT_AND_SCALE, Map.of());

        for (var layer : List.of(Layer.SUBLAYER, Layer.MECHANISM, Layer.PROBLEM)) {
            assertThat(child.of(layer))
                    .as(layer.label())
                    .isEqualTo(fifth.design().of(layer))
                    .isNotEmpty();
        }
        assertThat(child.layers().undecided()).containsExactly(Layer.BENEFIT, Layer.PROOF, Layer.DENSITY);
        var narrow =
                fifth.picking(Layer.BENEFIT, fifth.design().of(Layer.BENEFIT).subList(0, 1));
        assertThat(Inheritance.of(narrow, Phase.FORMAT_AND_SCALE, Map.of()).of(Layer.BENEFIT))
                .hasSize(1);
    }

    @Test
    void asksWhichSubLayersGoOnEvenWhereThereIsOne() {
        var one =
                third.picking(Layer.SUBLAYER, third.design().of(Layer.SUBLAYER).subList(0, 1));
        var none = third.picking(Layer.SUBLAYER, List.of());

        assertThat(Inheritance.of(one, Phase.MECHANISM_AND_PROBLEM, Map.of())
                        .layers()
                        .undecided())
                .containsExactly(Layer.SUBLAYER);
        assertThat(Inheritance.of(none, Phase.MECHANISM_AND_PROBLEM, Map.of())
                        .layers()
                        .undecided())
                .isEmpty();
    }

    @Test
    void takesSeveralSubLayersAndNoneWhereSomebodySaysSo() {
        var all = third.design().of(Layer.SUBLAYER);

        var several = Inheritance.of(third, Phase.MECHANISM_AND_PROBLEM, Map.of(Layer.SUBLAYER, all.subList(0, 2)));
        var none = Inheritance.of(third, Phase.MECHANISM_AND_PROBLEM, Map.of(Layer.SUBLAYER, List.of()));

        assertThat(several.of(Layer.SUBLAYER)).isEqualTo(all.subList(0, 2));
        assertThat(none.of(Layer.SUBLAYER)).isEmpty();
        assertThat(none.layers().undecided()).isEmpty();
    }

    @Test
    void takesAnythingOfALayerThatThePhaseBeforeDidNotKnow() {
        var mechanism = Samples.id(900).toString();

        var open = Inheritance.of(discovery, Phase.BENEFIT_AND_MESSAGING, Map.of());
        var chosen = Inheritance.of(discovery, Phase.BENEFIT_AND_MESSAGING, narrowed(Layer.MECHANISM, mechanism));

        assertThat(open.layers().undecided()).containsExactly(Layer.ANGLE);
        assertThat(open(open, Layer.MECHANISM).permits(List.of(mechanism))).isTrue();
        assertThat(chosen.of(Layer.MECHANISM)).containsExactly(mechanism);
        refuses(
                fourth,
                Phase.BENEFIT_AND_MESSAGING,
                Layer.MECHANISM,
                "Choose one of the mechanisms that WP-014 has.",
                mechanism);
    }

    @Test
    void refusesToNarrowWhatThePhaseDoesNotHold() {
        refuses(fourth, Phase.BENEFIT_AND_MESSAGING, Layer.BENEFIT, "Benefit & messaging does not lock this.", "");
        refuses(discovery, Phase.CONFIRMATION, Layer.TEMPLATE, "Confirmation does not lock this.", "");
    }

    private static Layers.Open open(TestDesign design, Layer layer) {
        return Objects.requireNonNull(design.layers().open(layer));
    }

    private static void refuses(Plan parent, Phase phase, Layer layer, String sentence, String... values) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Inheritance.of(parent, phase, narrowed(layer, values)))
                .satisfies(refusal -> assertThat(refusal.fields()).isEqualTo(Map.of(layer.field(), sentence)));
    }

    private static Map<Layer, List<String>> narrowed(Layer layer, String... values) {
        return Map.of(layer, List.of(values));
    }
}
