package belieffirst.plan.advice;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.kernel.Id;
import belieffirst.plan.LaterPlans;
import belieffirst.plan.Plan;
import belieffirst.plan.Samples;
import belieffirst.plan.Sheet;
import belieffirst.plan.SpendStep;
import belieffirst.plan.Stage;
import belieffirst.plan.Yardstick;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Mix;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.Strategy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
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

    private static final Mix AMPLE = Mix.EMPTY.dealt(Strategy.FIXED, 10);
    private static final Sheet DISCOVERY = Samples.sheet(5, 2, AMPLE);
    private static final Sheet CONFIRMATION =
            child(confirmed(Samples.sheet(Phase.CONFIRMATION, List.of(Samples.angle(0)), Samples.templates(2), AMPLE)));
    private static final Sheet SUB_LAYERS = later(Phase.SUB_LAYERS);
    private static final Sheet SCALE = later(Phase.FORMAT_AND_SCALE);

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("angle_count", Samples.sheet(4, 2, AMPLE), DISCOVERY),
                Arguments.of("angle_without_explanation", unexplained(DISCOVERY), DISCOVERY),
                Arguments.of("angles_alike", doubled(DISCOVERY), DISCOVERY),
                Arguments.of("offer_differs", in(DISCOVERY, Samples.line(false, List.of("Autumn"))), DISCOVERY),
                Arguments.of("few_ads", Samples.sheet(5, 2, Mix.EMPTY), DISCOVERY),
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
    void warnsWhereItConcernsAndIsSilentWhereItDoesNot(String code, Sheet with, Sheet without) {
        assertThat(codes(with)).contains(code);
        assertThat(codes(without)).doesNotContain(code);
    }

    @Test
    void leaveNoCodeOut() {
        var tested = rules().map(rule -> (String) rule.get()[0]).collect(Collectors.toSet());

        assertThat(tested).isEqualTo(Warning.CODES);
        assertThat(Stream.of(Phase.values())
                        .flatMap(phase -> phase.warnings().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(Warning.CODES);
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
        var sheet = later(phase);

        assertThat(codes(sheet)).isEmpty();
        assertThat(Advice.on(in(sheet, Samples.line(false, List.of()))))
                .containsExactly(new Warning.PreviousPhaseIncomplete(phase.before()));
        assertThat(codes(status(sheet, "untested", false))).containsExactly("angle_not_confirmed");
    }

    @Test
    void saysNothingOfABudgetThatNobodyGave() {
        assertThat(codes(judged(SUB_LAYERS, new Yardstick(new BigDecimal("30"), null, "USD", null, null))))
                .isEmpty();
    }

    private static Sheet later(Phase phase) {
        return templates(child(confirmed(LaterPlans.of(phase, AMPLE))), String.valueOf(phase.id()));
    }

    private static Sheet confirmed(Sheet sheet) {
        return in(status(sheet, "winner", true), Samples.line(true, List.of()));
    }

    private static Sheet child(Sheet sheet) {
        return staged(sheet, Stage.draftOf(sheet.plan().stage().phase(), new Id<>(Samples.id(9))));
    }

    private static Sheet orphan(Sheet sheet) {
        return staged(sheet, Stage.draftOf(sheet.plan().stage().phase(), null));
    }

    private static Sheet unexplained(Sheet sheet) {
        return angles(
                sheet,
                angle -> new Sheet.Angle(angle.id(), angle.name(), angle.beliefStatement(), " ", "untested", false));
    }

    private static Sheet doubled(Sheet sheet) {
        var angles = new ArrayList<>(sheet.angles());
        var first = angles.getFirst();
        angles.set(
                4,
                new Sheet.Angle(Samples.id(77), first.name() + "s", first.beliefStatement(), "Why", "untested", false));
        return parts(sheet, new Sheet.Parts(angles, sheet.templates(), Map.of(), List.of()));
    }

    private static Sheet status(Sheet sheet, String status, boolean confirmed) {
        return angles(
                sheet,
                angle -> new Sheet.Angle(
                        angle.id(), angle.name(), angle.beliefStatement(), angle.explanation(), status, confirmed));
    }

    private static Sheet angles(Sheet sheet, UnaryOperator<Sheet.Angle> change) {
        var parts = sheet.parts();
        return parts(
                sheet,
                new Sheet.Parts(
                        parts.angles().stream().map(change).toList(),
                        parts.templates(),
                        parts.layers(),
                        parts.spend()));
    }

    /** Templates that were made for this phase alone. */
    private static Sheet templates(Sheet sheet, String phase) {
        var parts = sheet.parts();
        var made = parts.templates().stream()
                .map(each -> new Sheet.Template(
                        each.id(),
                        null,
                        each.name(),
                        each.instructions(),
                        new JsonMapper().readTree("{\"phases\": [%s]}".formatted(phase))))
                .toList();
        return parts(sheet, new Sheet.Parts(parts.angles(), made, parts.layers(), parts.spend()));
    }

    private static Sheet kinds(Sheet sheet, int count) {
        var kinds = List.of("environment_context", "asset_specific", "lifestyle_usage");
        var rows = IntStream.range(0, count)
                .mapToObj(i -> Samples.sublayer(300 + i, kinds.get(i), "Row " + i))
                .toList();
        return layers(sheet, Map.of(Layer.SUBLAYER, rows));
    }

    private static Sheet formats(Sheet sheet, String... kinds) {
        var rows = IntStream.range(0, kinds.length)
                .mapToObj(i -> Samples.format(340 + i, kinds[i]))
                .toList();
        return layers(sheet, Map.of(Layer.FORMAT, rows));
    }

    private static Sheet layers(Sheet sheet, Map<Layer, List<Sheet.Row>> layers) {
        var parts = sheet.parts();
        return parts(sheet, new Sheet.Parts(parts.angles(), parts.templates(), layers, parts.spend()));
    }

    private static Sheet spending(Sheet sheet, String first, String second) {
        var parts = sheet.parts();
        var steps = List.of(new SpendStep(1, new BigDecimal(first)), new SpendStep(2, new BigDecimal(second)));
        return parts(sheet, new Sheet.Parts(parts.angles(), parts.templates(), parts.layers(), steps));
    }

    private static Sheet budget(Sheet sheet, String budget) {
        return judged(sheet, new Yardstick(new BigDecimal("30"), null, "USD", new BigDecimal(budget), 21));
    }

    private static Sheet judged(Sheet sheet, Yardstick yardstick) {
        return Samples.of(sheet, sheet.plan().judgedBy(yardstick));
    }

    private static Sheet parts(Sheet sheet, Sheet.Parts parts) {
        return new Sheet(
                sheet.plan(),
                sheet.brand(),
                sheet.product(),
                sheet.offer(),
                sheet.persona(),
                sheet.job(),
                parts,
                sheet.line());
    }

    private static Sheet in(Sheet sheet, Sheet.Line line) {
        return new Sheet(
                sheet.plan(),
                sheet.brand(),
                sheet.product(),
                sheet.offer(),
                sheet.persona(),
                sheet.job(),
                sheet.parts(),
                line);
    }

    private static Sheet staged(Sheet sheet, Stage stage) {
        var plan = sheet.plan();
        return Samples.of(
                sheet,
                new Plan(
                        plan.id(),
                        plan.key(),
                        plan.name(),
                        stage,
                        plan.answers(),
                        plan.mix(),
                        plan.yardstick(),
                        plan.revision()));
    }

    private static List<String> codes(Sheet sheet) {
        return Advice.on(sheet).stream().map(Warning::code).toList();
    }
}
