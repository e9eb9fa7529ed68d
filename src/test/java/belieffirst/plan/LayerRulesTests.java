package belieffirst.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The picks that a plan may make of its layers, without a database. */
class LayerRulesTests {

    private static final String ONE = Samples.id(900).toString();

    private final Plan third = LaterPlans.of(Phase.SUB_LAYERS).plan();
    private final Plan fourth = LaterPlans.of(Phase.MECHANISM_AND_PROBLEM).plan();
    private final Plan fifth = LaterPlans.of(Phase.BENEFIT_AND_MESSAGING).plan();

    @Test
    void saysNothingOfLayersThatComeLater() {
        refuses(third, Layer.MECHANISM, List.of(ONE), "A plan of Sub-layer activation says nothing of mechanism yet.");
        assertThat(third.picking(Layer.MECHANISM, List.of())).isEqualTo(third);
    }

    @Test
    void holdsOneOfALayerButSeveralSubLayers() {
        refuses(
                fifth,
                Layer.MECHANISM,
                List.of(ONE, Samples.id(901).toString()),
                "In Benefit & messaging the mechanism is kept constant: choose one.");
        assertThat(fifth.picking(Layer.MECHANISM, List.of(ONE)).design().of(Layer.MECHANISM))
                .containsExactly(ONE);
        assertThat(fifth.picking(Layer.SUBLAYER, List.of(ONE, Samples.id(901).toString()))
                        .design()
                        .of(Layer.SUBLAYER))
                .hasSize(2);
    }

    @Test
    void takesThirtyOfALayerAtMost() {
        var most = IntStream.range(0, 30)
                .mapToObj(number -> Samples.id(900 + number).toString())
                .toList();
        var more = IntStream.range(0, 31)
                .mapToObj(number -> Samples.id(900 + number).toString())
                .toList();

        assertThat(fourth.picking(Layer.MECHANISM, most).design().of(Layer.MECHANISM))
                .hasSize(30);
        refuses(fourth, Layer.MECHANISM, more, "A plan takes at most 30 of these.");
    }

    @Test
    void namesTheOwnerBeforeItsRows() {
        var begun = fourth.answering(fourth.answers().withPersona(Samples.id(77)));

        refuses(begun, Layer.PROBLEM, List.of(ONE), "Choose the job before the problems.");
        refuses(begun, Layer.MECHANISM, List.of(ONE), "Choose the one angle before the mechanisms.");
        refuses(
                begun.answering(begun.answers().withPersona(null)),
                Layer.SUBLAYER,
                List.of(ONE),
                "Choose the persona before the sub layers.");
    }

    @Test
    void keepsToWhatTheParentLeftOpen() {
        var design = Inheritance.of(fourth, Phase.BENEFIT_AND_MESSAGING, Map.of());
        var child = Samples.plan(Phase.BENEFIT_AND_MESSAGING, design);
        var mechanisms = fourth.design().of(Layer.MECHANISM);

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> child.picking(Layer.MECHANISM, List.of(ONE)))
                .withMessage("mechanism_id is locked in Benefit & messaging: only what the parent plan had can go on.");
        assertThat(child.picking(Layer.MECHANISM, mechanisms.subList(1, 2))
                        .design()
                        .layers()
                        .undecided())
                .containsExactly(Layer.PROBLEM);
    }

    @Test
    void addsOneWhereSeveralVaryAndReplacesTheOneThatIsHeld() {
        var two = fourth.design().of(Layer.MECHANISM);

        assertThat(fourth.pickingAlso(Layer.MECHANISM, ONE).design().of(Layer.MECHANISM))
                .containsExactly(two.get(0), two.get(1), ONE);
        assertThat(fourth.pickingAlso(Layer.MECHANISM, two.get(1)).design().of(Layer.MECHANISM))
                .isEqualTo(two);
        assertThat(fifth.pickingAlso(Layer.MECHANISM, ONE).design().of(Layer.MECHANISM))
                .containsExactly(ONE);
        assertThat(fifth.pickingAlso(Layer.SUBLAYER, ONE).design().of(Layer.SUBLAYER))
                .hasSize(2);
    }

    @Test
    void letsGoOfMechanismsWithAnotherAngleAndOfNothingElse() {
        var other = fourth.mixing(fourth.design().withAngles(List.of(Samples.id(101))));
        var same = fourth.mixing(fourth.design().dealt(fourth.design().strategy(), 7));

        assertThat(other.design().of(Layer.MECHANISM)).isEmpty();
        assertThat(other.design().of(Layer.PROBLEM)).isEqualTo(fourth.design().of(Layer.PROBLEM));
        assertThat(same.design().of(Layer.MECHANISM)).hasSize(2);
    }

    @Test
    void letsGoOfRowsWhoseOwnerIsAnotherOne() {
        var product = fifth.answering(fifth.answers().withProduct(Samples.id(33)));
        var persona = fifth.answering(fifth.answers().withPersona(Samples.id(55)));

        assertThat(product.design().of(Layer.BENEFIT)).isEmpty();
        assertThat(product.design().of(Layer.DENSITY)).hasSize(2);
        assertThat(persona.design().of(Layer.SUBLAYER)).isEmpty();
        assertThat(persona.design().of(Layer.BENEFIT)).hasSize(2);
    }

    @Test
    void saysWhatADraftMisses() {
        assertThat(MissingAnswers.in(LaterPlans.of(Phase.BENEFIT_AND_MESSAGING)))
                .isEmpty();
        assertThat(MissingAnswers.in(Samples.details(0, 0, TestDesign.EMPTY)))
                .containsExactly("at least one angle", "at least one template");
        assertThat(MissingAnswers.in(Samples.details(
                        Phase.CONFIRMATION,
                        List.of(Samples.angle(0), Samples.angle(1)),
                        Samples.templates(1),
                        TestDesign.EMPTY)))
                .containsExactly("exactly one angle");
        var open = Inheritance.of(fourth, Phase.BENEFIT_AND_MESSAGING, Map.of());
        assertThat(MissingAnswers.in(Samples.of(
                        LaterPlans.of(Phase.BENEFIT_AND_MESSAGING), Samples.plan(Phase.BENEFIT_AND_MESSAGING, open))))
                .contains("which mechanism moves on", "which problem moves on");
    }

    @Test
    void makesAThousandAdsAtMost() {
        var details = LaterPlans.of(
                Phase.MECHANISM_AND_PROBLEM,
                TestDesign.EMPTY.dealt(fourth.design().strategy(), 250));
        var larger = LaterPlans.of(
                Phase.MECHANISM_AND_PROBLEM,
                TestDesign.EMPTY.dealt(fourth.design().strategy(), 251));

        assertThat(MissingAnswers.in(details)).isEmpty();
        assertThat(MissingAnswers.in(larger)).containsExactly("a smaller matrix: at most 1,000 ads");
    }

    private static void refuses(Plan plan, Layer layer, List<String> picks, String sentence) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> plan.picking(layer, picks))
                .satisfies(refusal -> assertThat(refusal.fields()).isEqualTo(Map.of(layer.listField(), sentence)));
    }
}
