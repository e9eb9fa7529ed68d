package belieffirst.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import belieffirst.kernel.Id;
import belieffirst.plan.LaterPlans;
import belieffirst.plan.Lifecycle;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Samples;
import belieffirst.plan.SpendStep;
import belieffirst.plan.goal.Goals;
import belieffirst.plan.goal.Targets;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import belieffirst.plan.layer.TestDesign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** Every rule of the table of phases by its code: a plan that it warns of, and one that differs in this alone and is not warned of. */
class EveryRuleTests {

    private static final TestDesign AMPLE = TestDesign.EMPTY.dealt(Strategy.FIXED, 10);
    private static final PlanDetails DISCOVERY = Samples.details(5, 2, AMPLE);
    private static final PlanDetails CONFIRMATION = child(
            confirmed(Samples.details(Phase.CONFIRMATION, List.of(Samples.angle(0)), Samples.templates(2), AMPLE)));
    private static final PlanDetails SUB_LAYERS = later(Phase.SUB_LAYERS);
    private static final PlanDetails SCALE = later(Phase.FORMAT_AND_SCALE);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("angle_count", Samples.details(4, 2, AMPLE), DISCOVERY),
                Arguments.of("angle_without_explanation", unexplained(DISCOVERY), DISCOVERY),
                Arguments.of("angles_alike", doubled(DISCOVERY), DISCOVERY),
                Arguments.of("offer_differs", in(DISCOVERY, Samples.line(false, List.of("Autumn"))), DISCOVERY),
                Arguments.of("few_ads", Samples.details(5, 2, TestDesign.EMPTY), DISCOVERY),
                Arguments.of("ads_alike", Samples.details(5, 1, AMPLE), DISCOVERY),
                Arguments.of("template_unfit", templates(DISCOVERY, "6"), DISCOVERY),
                Arguments.of(
                        "previous_phase_incomplete", in(CONFIRMATION, Samples.line(false, List.of())), CONFIRMATION),
                Arguments.of("angle_not_won", status(CONFIRMATION, "testing", false), CONFIRMATION),
                Arguments.of("templates_differ", orphan(CONFIRMATION), CONFIRMATION),
                Arguments.of("angle_not_confirmed", status(SUB_LAYERS, "winner", false), SUB_LAYERS),
                Arguments.of("too_many_sublayer_types", kinds(SUB_LAYERS, 3), kinds(SUB_LAYERS, 2)),
                Arguments.of("nothing_varies", kinds(SUB_LAYERS, 0), kinds(SUB_LAYERS, 1)),
                Arguments.of("format_static_only", formats(SCALE, "static"), formats(SCALE, "static", "video")),
                Arguments.of("budget_step", spending(SCALE, "100", "120.01"), spending(SCALE, "100", "120.00")),
                Arguments.of("budget_short", budget(SUB_LAYERS, "500"), budget(SUB_LAYERS, "500000")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void warnsWhereItConcernsAndIsSilentWhereItDoesNot(String code, PlanDetails with, PlanDetails without) {
        assertThat(codes(with)).contains(code);
        assertThat(codes(without)).doesNotContain(code);
    }

    @Test
    void leaveNoCodeOut() {
        var tested = rules().map(rule -> (String) rule.get()[0]).collect(Collectors.toSet());

        assertThat(tested).isEqualTo(Advice.CODES);
    }

    @Test
    void aPlanThatDoesAllThatIsAdvisedIsNotWarned() {
        assertThat(codes(DISCOVERY)).isEmpty();
        assertThat(codes(CONFIRMATION)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Phase.class,
            names = {"SUB_LAYERS", "MECHANISM_AND_PROBLEM", "BENEFIT_AND_MESSAGING", "FORMAT_AND_SCALE"})
    void everyLaterPhaseThatSkippedTheOneBeforeIsToldSo(Phase phase) {
        var details = later(phase);

        assertThat(codes(details)).isEmpty();
        assertThat(Advice.on(in(details, Samples.line(false, List.of()))))
                .extracting(Warning::code, Warning::sentence)
                .containsExactly(tuple(
                        "previous_phase_incomplete",
                        "No run of %s is completed in this plan’s test series."
                                .formatted(phase.before().label().toLowerCase(Locale.ROOT))));
        assertThat(codes(status(details, "untested", false))).containsExactly("angle_not_confirmed");
    }

    @Test
    void saysNothingOfABudgetThatNobodyGave() {
        assertThat(codes(judged(SUB_LAYERS, new Targets(new BigDecimal("30"), null, null, "USD", null, null, null))))
                .isEmpty();
    }

    private static PlanDetails later(Phase phase) {
        return templates(child(confirmed(LaterPlans.of(phase, AMPLE))), String.valueOf(phase.id()));
    }

    private static PlanDetails confirmed(PlanDetails details) {
        return in(status(details, "winner", true), Samples.line(true, List.of()));
    }

    private static PlanDetails child(PlanDetails details) {
        return staged(details, Lifecycle.draftOf(details.plan().lifecycle().phase(), new Id<>(Samples.id(9))));
    }

    private static PlanDetails orphan(PlanDetails details) {
        return staged(details, Lifecycle.draftOf(details.plan().lifecycle().phase(), null));
    }

    private static PlanDetails unexplained(PlanDetails details) {
        return angles(
                details,
                angle -> new PlanDetails.TestedAngle(
                        angle.id(), angle.name(), angle.beliefStatement(), " ", "untested", false));
    }

    private static PlanDetails doubled(PlanDetails details) {
        var angles = new ArrayList<>(details.angles());
        var first = angles.getFirst();
        angles.set(
                4,
                new PlanDetails.TestedAngle(
                        Samples.id(77), first.name() + "s", first.beliefStatement(), "Why", "untested", false));
        return parts(details, new PlanDetails.Parts(angles, details.templates(), Map.of(), List.of()));
    }

    private static PlanDetails status(PlanDetails details, String status, boolean confirmed) {
        return angles(
                details,
                angle -> new PlanDetails.TestedAngle(
                        angle.id(), angle.name(), angle.beliefStatement(), angle.explanation(), status, confirmed));
    }

    private static PlanDetails angles(PlanDetails details, UnaryOperator<PlanDetails.TestedAngle> change) {
        var parts = details.parts();
        return parts(
                details,
                new PlanDetails.Parts(
                        parts.angles().stream().map(change).toList(),
                        parts.templates(),
                        parts.layers(),
                        parts.spend()));
    }

    /** Templates that were made for this phase alone. */
    private static PlanDetails templates(PlanDetails details, String phase) {
        var parts = details.parts();
        var made = parts.templates().stream()
                .map(each -> new PlanDetails.Template(
                        each.id(),
                        null,
                        each.name(),
                        each.instructions(),
                        new JsonMapper().readTree("{\"phases\": [%s]}".formatted(phase))))
                .toList();
        return parts(details, new PlanDetails.Parts(parts.angles(), made, parts.layers(), parts.spend()));
    }

    private static PlanDetails kinds(PlanDetails details, int count) {
        var kinds = List.of("environment_context", "asset_specific", "lifestyle_usage");
        var rows = IntStream.range(0, count)
                .mapToObj(i -> Samples.sublayer(300 + i, kinds.get(i), "Row " + i))
                .toList();
        return layers(details, Map.of(Layer.SUBLAYER, rows));
    }

    private static PlanDetails formats(PlanDetails details, String... kinds) {
        var rows = IntStream.range(0, kinds.length)
                .mapToObj(i -> Samples.format(340 + i, kinds[i]))
                .toList();
        return layers(details, Map.of(Layer.FORMAT, rows));
    }

    private static PlanDetails layers(PlanDetails details, Map<Layer, List<PlanDetails.Row>> layers) {
        var parts = details.parts();
        return parts(details, new PlanDetails.Parts(parts.angles(), parts.templates(), layers, parts.spend()));
    }

    private static PlanDetails spending(PlanDetails details, String first, String second) {
        var parts = details.parts();
        var steps = List.of(new SpendStep(1, new BigDecimal(first)), new SpendStep(2, new BigDecimal(second)));
        return parts(details, new PlanDetails.Parts(parts.angles(), parts.templates(), parts.layers(), steps));
    }

    private static PlanDetails budget(PlanDetails details, String budget) {
        return judged(details, new Targets(new BigDecimal("30"), null, null, "USD", new BigDecimal(budget), null, 21));
    }

    private static PlanDetails judged(PlanDetails details, Targets targets) {
        return Samples.of(details, details.plan().aimingAt(Goals.UNANSWERED.with(targets)));
    }

    private static PlanDetails parts(PlanDetails details, PlanDetails.Parts parts) {
        return new PlanDetails(
                details.plan(),
                details.brand(),
                details.product(),
                details.offer(),
                details.persona(),
                details.job(),
                parts,
                details.lineage());
    }

    private static PlanDetails in(PlanDetails details, PlanDetails.Lineage line) {
        return new PlanDetails(
                details.plan(),
                details.brand(),
                details.product(),
                details.offer(),
                details.persona(),
                details.job(),
                details.parts(),
                line);
    }

    private static PlanDetails staged(PlanDetails details, Lifecycle lifecycle) {
        var plan = details.plan();
        return Samples.of(
                details,
                new Plan(
                        plan.id(),
                        plan.key(),
                        plan.name(),
                        lifecycle,
                        plan.answers(),
                        plan.design(),
                        plan.goals(),
                        plan.revision()));
    }

    private static List<String> codes(PlanDetails details) {
        return Advice.on(details).stream().map(Warning::code).toList();
    }
}
