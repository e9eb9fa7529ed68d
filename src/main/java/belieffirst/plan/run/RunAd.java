package belieffirst.plan.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One ad that a run makes.
 *
 * @param place where the compilation lists it, from 1
 * @param report what the ad maker said of it last, or null while nothing was said
 * @param heard when that was
 * @param version changes with each report
 */
public record RunAd(
        int place,
        String code,
        @Nullable AdReport report,
        @Nullable Instant heard,
        String version) {

    /** The version of an ad that was not reported yet. */
    static final String UNREPORTED = "0";
}
