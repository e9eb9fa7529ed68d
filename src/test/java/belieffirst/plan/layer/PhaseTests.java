package belieffirst.plan.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The table of phases, and the answers and picks of a plan that follow from it. */
class PhaseTests {

    private static final UUID BRAND = new UUID(0, 1);
    private static final UUID PRODUCT = new UUID(0, 2);
    private static final UUID PERSONA = new UUID(0, 3);
    private static final UUID JOB = new UUID(0, 4);
    private static final UUID OTHER = new UUID(0, 5);

    private final Answers answers = new Answers(BRAND, PRODUCT, OTHER, true, PERSONA, Awareness.PROBLEM_AWARE, JOB);

    @Test
    void areSixInARow() {
        for (var phase : Phase.values()) {
            assertThat(Phase.of(phase.id())).isEqualTo(phase);
            assertThat(phase.next().id()).isEqualTo(Math.min(phase.id() + 1, 6));
            assertThat(phase.before().id()).isEqualTo(Math.max(phase.id() - 1, 1));
            assertThat(phase.testsOneAngle()).isEqualTo(phase.id() > 1);
            assertThat(phase.hasCells()).isEqualTo(phase.id() > 2);
            assertThat(phase.label()).isNotBlank();
            assertThat(phase.goal()).endsWith(".");
        }
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(() -> Phase.of(7))
                .satisfies(refusal -> assertThat(refusal.fields()).containsOnlyKeys("phase_id"));
    }

    @Test
    void holdWhatAnEarlierOneVaried() {
        for (var phase : Phase.values()) {
            var earlier = Arrays.stream(Phase.values())
                    .filter(other -> other.id() < phase.id())
                    .flatMap(other -> other.varies().stream())
                    .filter(layer -> !phase.varies(layer))
                    .distinct();
            assertThat(earlier).allMatch(phase::holds);
        }
        assertThat(Phase.DISCOVERY.allowedVariations()).containsExactly("angle_id", "template_id");
        assertThat(Phase.CONFIRMATION.lockedFields())
                .containsExactly(
                        "brand_id",
                        "product_id",
                        "offer_id",
                        "persona_id",
                        "jtbd_framed_id",
                        "angle_id",
                        "template_id");
        assertThat(Phase.MECHANISM_AND_PROBLEM.laterLayers())
                .containsExactly(Layer.SUBLAYER, Layer.MECHANISM, Layer.PROBLEM);
        assertThat(Phase.SUB_LAYERS.concerns(Layer.MECHANISM)).isFalse();
    }

    @Test
    void anAnswerTakesAwayWhatRestsOnIt() {
        assertThat(answers.withBrand(OTHER)).isEqualTo(Answers.of(OTHER));
        assertThat(answers.withBrand(BRAND)).isSameAs(answers);
        assertThat(answers.withProduct(OTHER)).isEqualTo(new Answers(BRAND, OTHER, null, false, null, null, null));
        assertThat(answers.withProduct(PRODUCT)).isSameAs(answers);
        assertThat(answers.withPersona(OTHER))
                .isEqualTo(new Answers(BRAND, PRODUCT, OTHER, true, OTHER, Awareness.PROBLEM_AWARE, null));
        assertThat(answers.withPersona(PERSONA)).isSameAs(answers);
        assertThat(answers.withOffer(null).offerAnswered()).isTrue();
        assertThat(answers.withAwareness(Awareness.UNAWARE).withAwareness(Awareness.PROBLEM_AWARE))
                .isEqualTo(answers);
        assertThat(answers.withJob(OTHER).withJob(JOB)).isEqualTo(answers);
    }

    @Test
    void aLaterAnswerNeedsTheEarlierOnes() {
        refuses(new Answers(BRAND, null, OTHER, true, null, null, null), "offer_id");
        refuses(new Answers(BRAND, PRODUCT, null, false, null, null, JOB), "jtbd_framed_id");
        refuses(new Answers(BRAND, null, null, false, PERSONA, null, JOB), "jtbd_framed_id");
        answers.requireOrder();
        Answers.of(BRAND).requireOrder();
    }

    @Test
    void aLayersOwnerIsNamedByAnAnswerOrByTheOneAngle() {
        var one = TestDesign.EMPTY.withAngles(List.of(OTHER));
        var two = TestDesign.EMPTY.withAngles(List.of(OTHER, BRAND));

        assertThat(LayerOwner.ANGLE.isNamed(answers, one)).isTrue();
        assertThat(LayerOwner.ANGLE.isNamed(answers, two)).isFalse();
        assertThat(LayerOwner.ANGLE.isNamed(answers, TestDesign.EMPTY)).isFalse();
        assertThat(LayerOwner.ANGLE.id(answers, two)).isEqualTo(OTHER);
        assertThat(LayerOwner.ORGANIZATION.isNamed(Answers.of(BRAND), TestDesign.EMPTY))
                .isTrue();
        assertThat(LayerOwner.JOB.id(answers, TestDesign.EMPTY)).isEqualTo(JOB);
        assertThat(LayerOwner.PERSONA.id(answers, TestDesign.EMPTY)).isEqualTo(PERSONA);
        assertThat(LayerOwner.PRODUCT.isNamed(Answers.of(BRAND), TestDesign.EMPTY))
                .isFalse();
        assertThat(LayerOwner.JOB.filter()).isEqualTo("job_id");
        assertThat(LayerOwner.PERSONA.filter()).isEqualTo("persona_id");
        assertThat(LayerOwner.PRODUCT.word()).isEqualTo("product");
    }

    @Test
    void picksKeepTheirOrderAndEmptyOnesAreNone() {
        var picks = Layers.NONE.with(Layer.MECHANISM, List.of("b", "a"));

        assertThat(picks.of(Layer.MECHANISM)).containsExactly("b", "a");
        assertThat(picks.with(Layer.MECHANISM, List.of())).isEqualTo(Layers.NONE);
        assertThat(new Layers(Map.of(Layer.PROBLEM, List.of()), Map.of())).isEqualTo(Layers.NONE);
        assertThat(picks.underAnotherAngle()).isEqualTo(Layers.NONE);
        assertThat(picks.under(answers, answers.withOffer(null))).isEqualTo(picks);
        assertThat(picks.under(answers, answers.withJob(OTHER))).isEqualTo(Layers.NONE);
    }

    @Test
    void whatIsLeftOpenIsDecidedByAPickAmongWhatIsOffered() {
        var open = Layers.NONE.leaving(Layer.MECHANISM, List.of("a", "b")).leaving(Layer.PROBLEM, List.of());

        assertThat(open.undecided()).containsExactly(Layer.MECHANISM, Layer.PROBLEM);
        assertThat(open.with(Layer.MECHANISM, List.of("a")).undecided()).containsExactly(Layer.PROBLEM);
        assertThat(open.deciding(Layer.PROBLEM).undecided()).containsExactly(Layer.MECHANISM);
        assertThat(permits(open, Layer.MECHANISM, "a")).isTrue();
        assertThat(permits(open, Layer.MECHANISM, "c")).isFalse();
        assertThat(permits(open, Layer.PROBLEM, "c")).isTrue();
        assertThat(open.open(Layer.BENEFIT)).isNull();
    }

    @Test
    void aDesignKeepsTheRestWhenOneThingChanges() {
        var design = TestDesign.EMPTY.withAngles(List.of(BRAND, OTHER)).dealt(Strategy.RANDOM, 5);

        assertThat(design.replacing(BRAND, JOB).angleIds()).containsExactly(JOB, OTHER);
        assertThat(design.replacing(BRAND, JOB).adsPerAngle()).isEqualTo(5);
        assertThat(design.of(Layer.ANGLE)).containsExactly(BRAND.toString(), OTHER.toString());
        assertThat(design.withTemplates(List.of(JOB)).of(Layer.TEMPLATE)).containsExactly(JOB.toString());
        assertThat(design.names(Layer.PROOF)).isFalse();
        assertThat(design.names(Layer.BENEFIT)).isTrue();
        assertThat(design.with(Layers.NONE.with(Layer.PROOF, List.of("a"))).names(Layer.PROOF))
                .isTrue();
    }

    @Test
    void wordsAreReadAsTheyAreWrittenAndNoOthers() {
        for (var level : Awareness.values()) {
            assertThat(Awareness.of(level.word())).isEqualTo(level);
            assertThat(level.meaning()).endsWith(".");
        }
        for (var density : Density.values()) {
            assertThat(Density.of(density.word())).isEqualTo(density);
            assertThat(density.meaning()).endsWith(".");
        }
        for (var strategy : Strategy.values()) {
            assertThat(Strategy.of(strategy.word())).isEqualTo(strategy);
            assertThat(strategy.meaning()).endsWith(".");
        }
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> Awareness.of("AWARE"));
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> Density.of("LOW"));
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> Strategy.of("FIXED"));
    }

    private static boolean permits(Layers layers, Layer layer, String value) {
        return Objects.requireNonNull(layers.open(layer)).permits(List.of(value));
    }

    private static void refuses(Answers answers, String field) {
        assertThatExceptionOfType(Refusal.Invalid.class)
                .isThrownBy(answers::requireOrder)
                .satisfies(refusal -> assertThat(refusal.fields()).containsOnlyKeys(field));
    }
}
