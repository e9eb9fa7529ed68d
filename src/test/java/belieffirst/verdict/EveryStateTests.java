package belieffirst.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Lifecycle;
import belieffirst.plan.Plan;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.next.NextMove;
import belieffirst.plan.next.NextPhase;
import belieffirst.plan.next.NextPress;
import belieffirst.verdict.rule.ClosedGate;
import belieffirst.verdict.rule.Gate;
import belieffirst.verdict.rule.PlanDecision;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * No state of a plan is without a next step: every combination of phase, status, what came, closed gates and horizon, whether plans
 * follow already or not, through the code that pages and programs ask.
 */
class EveryStateTests {

    @ParameterizedTest
    @EnumSource(Phase.class)
    void hasANextStepThatCanBePressed(Phase phase) {
        var states = 0;
        for (var sheet : sheets(phase)) {
            if (sheet.plan().lifecycle().status() == Status.DRAFT) {
                check(sheet, Optional.empty(), "a draft");
                continue;
            }
            check(sheet, Optional.empty(), "nothing came");
            var arms = TestStates.arms(sheet);
            for (var judged : states(sheet, arms.size()).entrySet()) {
                check(sheet, Optional.of(TestStates.verdict(sheet, arms, judged.getValue())), judged.getKey());
                states++;
            }
        }
        assertThat(states).as("states of results").isGreaterThan(2_000);
    }

    @Test
    void meetsEveryWordAndEveryGate() {
        var words = EnumSet.noneOf(PlanDecision.class);
        var gates = EnumSet.noneOf(Gate.class);
        var moves = EnumSet.noneOf(NextMove.Kind.class);
        for (var phase : Phase.values()) {
            for (var sheet : sheets(phase)) {
                moves.add(NextPhase.after(sheet, List.of(), Optional.empty())
                        .move()
                        .kind());
                var arms = TestStates.arms(sheet);
                states(sheet, arms.size()).values().forEach(judged -> {
                    words.add(judged.judgement().verdict());
                    judged.judgement().verdicts().forEach(verdict -> add(gates, verdict.missing()));
                    add(gates, judged.judgement().remarks());
                    moves.add(next(sheet, Optional.of(TestStates.verdict(sheet, arms, judged)))
                            .move()
                            .kind());
                });
            }
        }

        assertThat(words).containsExactlyInAnyOrder(PlanDecision.values());
        assertThat(moves).containsExactlyInAnyOrder(NextMove.Kind.values());
        assertThat(gates).containsAll(holdingBack());
    }

    @ParameterizedTest
    @EnumSource(Phase.class)
    void hasOneWhereAnEarlierEngineJudgedLast(Phase phase) {
        for (var sheet : sheets(phase)) {
            if (sheet.plan().lifecycle().status() == Status.COMPLETED) {
                var arms = TestStates.arms(sheet);
                TestStates.recorded(arms).forEach((what, judged) -> {
                    var verdict = TestStates.verdict(sheet, arms, judged);
                    check(sheet, Optional.of(verdict), what);
                    assertThat(PlanWords.why(verdict))
                            .as(what)
                            .singleElement()
                            .asString()
                            .contains("version 1");
                });
            }
        }
    }

    private static void add(Set<Gate> gates, List<ClosedGate> closed) {
        closed.forEach(each -> gates.add(each.gate()));
    }

    private static List<Gate> holdingBack() {
        return EnumSet.allOf(Gate.class).stream().filter(Gate::holdsBack).toList();
    }

    private static Map<String, Judged> states(PlanDetails sheet, int arms) {
        return sheet.plan().lifecycle().status() == Status.DRAFT ? Map.of() : TestStates.judged(arms);
    }

    /** A plan of the phase in every status, put away or not, with and without plans that go on from it. */
    private static List<PlanDetails> sheets(Phase phase) {
        var sheets = new ArrayList<PlanDetails>();
        var plan = TestStates.plan(phase);
        for (var status : Status.values()) {
            for (var archived : List.of(false, true)) {
                for (var children : List.of(0, 1, phase.id(), phase.next().id())) {
                    sheets.add(sheet(plan, status, archived, children, true));
                }
                sheets.add(sheet(plan, status, archived, 1, false));
            }
        }
        return sheets;
    }

    private static PlanDetails sheet(PlanDetails of, Status status, boolean archived, int child, boolean again) {
        var phase = of.plan().lifecycle().phase();
        var lifecycle = new Lifecycle(phase, status, null, status == Status.DRAFT ? null : 1, archived);
        var plan = new Plan(
                of.plan().id(),
                of.plan().key(),
                of.plan().name(),
                lifecycle,
                of.plan().answers(),
                of.plan().design(),
                of.plan().goals(),
                of.plan().revision());
        var kin = new PlanDetails.Kin(
                belieffirst.plan.Samples.id(77), "WP-077", "The next", child, "draft", again, "ad_set_per_ad");
        var line = new PlanDetails.Lineage(List.of(), false, child == 0 ? List.of() : List.of(kin), List.of());
        return new PlanDetails(plan, of.brand(), of.product(), of.offer(), of.persona(), of.job(), of.parts(), line);
    }

    private static NextPhase next(PlanDetails sheet, Optional<PlanVerdict> verdict) {
        return NextPhase.after(sheet, TestRuns.of(sheet), verdict.flatMap(PlanVerdict::finding));
    }

    private static void check(PlanDetails sheet, Optional<PlanVerdict> verdict, String what) {
        var lifecycle = sheet.plan().lifecycle();
        var as = "%s, %s%s: %s"
                .formatted(lifecycle.phase(), lifecycle.status(), lifecycle.archived() ? ", archived" : "", what);
        var next = next(sheet, verdict);
        var press = NextPress.of(
                sheet.plan().key(),
                lifecycle.status(),
                lifecycle.archived(),
                next,
                sheet.lineage().children());

        assertThat(press.label()).as(as).isNotBlank();
        assertThat(press.path()).as(as).startsWith("/");
        assertThat(next.reason()).as(as).endsWith(".").doesNotContain("null");
        assertThat(press.isForm() && press.path().endsWith("/next"))
                .as(as + ": a form for what begins a plan, or a link to it")
                .isEqualTo(next.move().begins()
                        && !lifecycle.archived()
                        && NextPress.planned(next, sheet.lineage().children()).isEmpty());
        assertThat(press.ends())
                .as(as + ": a test that is over can be ended")
                .isEqualTo(lifecycle.status() == Status.RUNNING && next.move().begins() && !lifecycle.archived());
        verdict.filter(known -> lifecycle.status() == Status.RUNNING && known.isOver())
                .ifPresent(_ -> assertThat(next.move().begins()).as(as).isTrue());
        waits(next, verdict, lifecycle, as);
        begins(next, sheet, as);
        verdict.ifPresent(known -> {
            assertThat(PlanWords.headline(known)).as(as).isNotBlank();
            assertThat(PlanWords.why(known)).as(as).isNotEmpty();
        });
    }

    /** To wait is a step while there is a day to wait for, and no longer. */
    private static void waits(NextPhase next, Optional<PlanVerdict> verdict, Lifecycle lifecycle, String as) {
        if (next.move().kind() == NextMove.Kind.KEEP_RUNNING) {
            var known = verdict.orElseThrow();
            assertThat(next.reason()).as(as).contains(known.endsOn().toString());
            assertThat(known.endsOn()).as(as).isAfter(known.asOf());
            assertThat(known.result().window().ended()).as(as).isFalse();
            assertThat(lifecycle.status()).as(as).isNotEqualTo(Status.COMPLETED);
        }
    }

    /** A plan that begins goes to a phase that it may go to, with what is compared once more, or something else. */
    private static void begins(NextPhase next, PlanDetails sheet, String as) {
        var phase = sheet.plan().lifecycle().phase();
        switch (next.move().kind()) {
            case REMATCH, TEST_AGAIN -> {
                assertThat(next.phase()).as(as).isEqualTo(phase);
                assertThat(next.angleIds()).as(as).isNotEmpty();
                var all = TestStates.arms(sheet).size();
                assertThat(next.move().cells().size())
                        .as(as)
                        .isEqualTo(next.move().kind() == NextMove.Kind.REMATCH && phase.hasCells() ? 2 : 0)
                        .isLessThanOrEqualTo(all);
            }
            case OTHER_ANGLES -> assertThat(next.phase()).as(as).isEqualTo(Phase.DISCOVERY);
            case GO_ON -> assertThat(next.phase()).as(as).isEqualTo(phase.next());
            case COMPILE, LAUNCH, BRING_RESULTS, KEEP_RUNNING, SET_GOALS ->
                assertThat(next.ready()).as(as).isFalse();
        }
    }
}
