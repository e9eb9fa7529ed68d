package belieffirst.verdict;

import belieffirst.inference.trend.Fall;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The words for results that fall over the days, and for what that says of the belief. */
final class FallWords {

    private FallWords() {}

    /** A sentence each; none where nothing falls. */
    static List<String> of(@Nullable Fall fall) {
        return fall == null
                ? List.of()
                : List.of(
                        String.format(
                                Locale.ROOT, "Results fall by about %.0f%% a day.", -100 * Math.expm1(fall.perDay())),
                        switch (fall.cause()) {
                            case ADS -> "These ads are wearing out, the belief still works: make new ads.";
                            case BELIEF -> "New ads start no better: the belief itself is wearing out.";
                            case UNKNOWN -> "New ads would show whether the ads are wearing out, or the belief.";
                        });
    }

    /** The word on the wire. */
    static String wireName(Fall fall) {
        return switch (fall.cause()) {
            case ADS -> "ads_tire";
            case BELIEF -> "belief_tires";
            case UNKNOWN -> "falling";
        };
    }
}
