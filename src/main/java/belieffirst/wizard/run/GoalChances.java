package belieffirst.wizard.run;

import belieffirst.inference.planning.ChanceTable;
import belieffirst.inference.planning.Chances;
import belieffirst.plan.goal.SetUp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The chances of how a test ends, as simulated for its set-up, and what would make a winner likelier.
 *
 * @param better at most two, a few words each
 */
public record GoalChances(Chances chances, List<String> better) {

    private static final ChanceTable TABLE = ChanceTable.shipped();
    private static final int MANY_ADS = 8;
    private static final int FEW_ARMS = 4;
    private static final double WORTH_SAYING = 0.03;
    private static final int MOST = 2;
    private static final List<String> LABELS = List.of("Winner", "Best bet", "Rematch", "None pays");
    private static final List<String> LOOKS = List.of("ok", "warn", "plain", "bad");

    /** Null where nothing is compared, no budget is known, or the set-up is not simulated. */
    static @Nullable GoalChances of(PlannedTest test) {
        return test.chances(TABLE)
                .map(chances -> new GoalChances(chances, better(test, chances.winner())))
                .orElse(null);
    }

    /** The whole of it in a sentence. */
    public String sentence() {
        return "Of 100 such tests, %s end with a winner, %s with a best bet, %s with a rematch and %s with none that pays."
                .formatted(
                        hundredths(chances.winner()),
                        hundredths(chances.bestBet()),
                        hundredths(chances.rematch()),
                        hundredths(chances.nonePays()));
    }

    /**
     * A part of the picture: one way in which tests end.
     *
     * @param from where it begins, and how wide it is, in percent of all tests
     */
    public record End(String label, String look, double from, double width) {}

    /** The ways in which tests end, one beside the other. */
    public List<End> picture() {
        var shares = new double[] {chances.winner(), chances.bestBet(), chances.rematch(), chances.nonePays()};
        var ends = new ArrayList<End>();
        var from = 0.0;
        for (var end = 0; end < shares.length; end++) {
            ends.add(new End(LABELS.get(end), LOOKS.get(end), 100 * from, 100 * shares[end]));
            from += shares[end];
        }
        return ends;
    }

    private static String hundredths(double chance) {
        return chance > 0 && chance < 0.005 ? "under 1" : String.format(Locale.ROOT, "%.0f", 100 * chance);
    }

    private static List<String> better(PlannedTest test, double now) {
        var others = new ArrayList<Other>();
        add(others, "Twice the budget", test.with(test.setUp(), test.arms(), test.ads(), 2));
        if (test.setUp() != SetUp.AD_SET_PER_AD) {
            add(others, "An ad set for each ad", test.with(SetUp.AD_SET_PER_AD, test.arms(), test.ads(), 1));
        }
        if (test.ads() < MANY_ADS) {
            add(others, "8 ads each", test.with(test.setUp(), test.arms(), MANY_ADS, 1));
        }
        if (test.arms() > FEW_ARMS) {
            add(others, "4 instead of " + test.arms(), test.with(test.setUp(), FEW_ARMS, test.ads(), 1));
        }
        return others.stream()
                .filter(other -> other.winner - now >= WORTH_SAYING)
                .sorted(Comparator.comparingDouble((Other other) -> -other.winner))
                .limit(MOST)
                .map(other -> other.than(now))
                .toList();
    }

    private static void add(List<Other> others, String what, PlannedTest test) {
        test.chances(TABLE).ifPresent(chances -> others.add(new Other(what, chances.winner())));
    }

    private record Other(String what, double winner) {

        String than(double now) {
            return String.format(
                    Locale.ROOT, "%s: a winner in %.0f instead of %.0f of 100.", what, 100 * winner, 100 * now);
        }
    }
}
