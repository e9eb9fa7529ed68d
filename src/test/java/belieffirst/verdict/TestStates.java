package belieffirst.verdict;

import static belieffirst.verdict.Samples.SETTINGS;
import static belieffirst.verdict.Samples.spending;

import belieffirst.evidence.PlanEvidence;
import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.kernel.CountedEvent;
import belieffirst.plan.Cell;
import belieffirst.plan.LaterPlans;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.compile.CellNames;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.layer.TestDesign;
import belieffirst.verdict.result.PlannedAds;
import belieffirst.verdict.result.PlannedArm;
import belieffirst.verdict.rule.AdResult;
import belieffirst.verdict.rule.AngleResult;
import belieffirst.verdict.rule.Decision;
import belieffirst.verdict.rule.Judgement;
import belieffirst.verdict.rule.LearningPhase;
import belieffirst.verdict.rule.MixedMeasurement;
import belieffirst.verdict.rule.PlanResult;
import belieffirst.verdict.rule.Window;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The states that results bring a plan into: what came, which gates are closed, and how far the test is. */
final class TestStates {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    /** Before the horizon, at it, and after it; and a test that stopped after five days. */
    private static final Map<String, Window> WINDOWS = Map.of(
            "before", new Window(14, 14, 28),
            "too early", new Window(3, 3, 28),
            "at", new Window(28, 28, 28),
            "after", new Window(30, 40, 28),
            "stopped", new Window(5, 28, 28));

    private static final Map<Integer, Map<String, Judged>> JUDGED = new ConcurrentHashMap<>();

    private TestStates() {}

    /** A plan of each phase, as it is before results come. */
    static PlanDetails plan(Phase phase) {
        return switch (phase) {
            case DISCOVERY -> belieffirst.plan.Samples.details(3, 2, TestDesign.EMPTY);
            case CONFIRMATION ->
                belieffirst.plan.Samples.details(
                        phase,
                        List.of(belieffirst.plan.Samples.angle(0)),
                        belieffirst.plan.Samples.templates(2),
                        TestDesign.EMPTY);
            default -> LaterPlans.of(phase);
        };
    }

    static List<PlannedArm> arms(PlanDetails details) {
        if (!details.plan().lifecycle().phase().hasCells()) {
            return details.angles().stream()
                    .map(angle -> new PlannedArm(angle.id(), 0, angle.name(), List.of(angle.id() + "-1")))
                    .toList();
        }
        var angle = details.angles().getFirst().id();
        return Cell.of(details).stream()
                .map(cell ->
                        new PlannedArm(angle, cell.number(), CellNames.of(details, cell), List.of("" + cell.number())))
                .toList();
    }

    /** All judgements of a plan of so many arms, by a name of what came; worked out once. */
    static Map<String, Judged> judged(int arms) {
        return JUDGED.computeIfAbsent(arms, TestStates::judge);
    }

    private static Map<String, Judged> judge(int arms) {
        var all = new LinkedHashMap<String, Judged>();
        results(arms)
                .forEach((what, angles) -> WINDOWS.forEach((when, window) -> {
                    var mixed =
                            what.equals("mixed") ? EnumSet.of(MixedMeasurement.CURRENCY) : Set.<MixedMeasurement>of();
                    var result = new PlanResult(angles, window, mixed);
                    all.put(what + ", " + when, new Judged(result, SETTINGS, Judgement.of(result, SETTINGS), TODAY));
                    all.put(
                            what + ", " + when + ", no target",
                            new Judged(result, null, Judgement.withoutTarget(result), TODAY));
                }));
        return all;
    }

    /** What an earlier engine recorded last on each arm: every one of its words on the first, on another and on all. */
    static Map<String, Judged> recorded(List<PlannedArm> arms) {
        var all = new LinkedHashMap<String, Judged>();
        var result =
                new PlanResult(results(arms.size()).getOrDefault("alike", List.of()), new Window(28, 28, 28), Set.of());
        var today = new Judged(result, SETTINGS, Judgement.of(result, SETTINGS), TODAY);
        for (var word : Decision.values()) {
            for (var one = 0; one <= arms.size(); one++) {
                var said = new ArrayList<PastVerdict>();
                for (var arm = 0; arm < arms.size(); arm++) {
                    var its = arm == one || one == arms.size() ? word : Decision.KILL;
                    said.add(new PastVerdict(TODAY.minusDays(90), arms.get(arm).key(), its, 0.5, "1"));
                }
                all.put("recorded %s on %d".formatted(word, one), RecordedJudgement.of(today, arms, said));
            }
        }
        return all;
    }

    static PlanVerdict verdict(PlanDetails details, List<PlannedArm> arms, Judged judged) {
        var ad = new AdDay.Ad(
                1, "code", arms.getFirst().angleId(), arms.getFirst().angleId());
        var terms = new MeasurementBasis("", "USD", "", "");
        var day = new AdDay(ad, TODAY.minusDays(9), terms, new Metrics(BigDecimal.TEN, null, null, null, 1L, null));
        var evidence = new PlanEvidence(details.plan().id(), CountedEvent.PURCHASE, List.of(day), null, List.of());
        return new PlanVerdict(details, new PlannedAds(arms, Map.of()), evidence, judged);
    }

    private static Map<String, List<AngleResult>> results(int arms) {
        var all = new LinkedHashMap<String, List<AngleResult>>();
        all.put("nothing settled", each(arms, _ -> spending(0, 0, 0, 0)));
        all.put("alike", each(arms, _ -> spending(500, 20, 19, 21)));
        all.put("one wins", each(arms, arm -> arm == 0 ? spending(300, 29, 27, 31) : spending(300, 9, 10, 9)));
        all.put("one leads", each(arms, arm -> arm == 0 ? spending(300, 14, 16, 15) : spending(300, 10, 11, 9)));
        all.put("two lead", each(arms, arm -> arm < 2 ? spending(500, 16, 15, 15) : spending(500, 9, 10, 8)));
        all.put("dear", each(arms, _ -> spending(300, 5, 5, 5)));
        all.put("far off", each(arms, _ -> spending(300, 4, 5, 4, 5, 6)));
        all.put("hopeless", each(arms, _ -> spending(300, 2, 1, 2)));
        all.put("on target", each(arms, _ -> spending(300, 16, 18, 17, 19, 15)));
        all.put("few", each(arms, _ -> spending(300, 2, 3, 2)));
        all.put("one ad sells", each(arms, arm -> arm == 0 ? spending(300, 60, 0, 0) : spending(300, 9, 9, 9)));
        all.put("killed before", each(arms, _ -> Samples.killed(spending(500, 20, 19, 21))));
        all.put("not reported", each(arms, _ -> untold()));
        all.put("partly told", each(arms, arm -> arm == 0 ? untold() : spending(300, 20, 19, 21)));
        all.put("mixed", each(arms, _ -> spending(300, 20, 19, 21)));
        all.put("one ad set", each(arms, arm -> Samples.inOneAdSet(spending(300, 16, 18, 17), "set " + arm)));
        return all;
    }

    private static AngleResult untold() {
        var ad = new AdResult(0, 0, 300, 0, 300, false, null, null);
        return new AngleResult(List.of(ad, ad, ad), 3, LearningPhase.LEARNING, false);
    }

    private static List<AngleResult> each(int arms, IntFunction<AngleResult> result) {
        return IntStream.range(0, arms).mapToObj(result).toList();
    }
}
