package belieffirst.verdict.apply;

import belieffirst.evidence.ad.AdDay;
import belieffirst.verdict.PlanVerdict;
import belieffirst.verdict.result.MaturedResults;
import java.util.Comparator;

/** The course of a test by its data, and not by the date of today alone: results of its last days may be still to come. */
final class CourseOfTest {

    /** Days for which what is missing is waited for, before a test ends without a person. */
    private static final int GRACE = 7;

    private CourseOfTest() {}

    /** Whether results of the last day of the horizon came, or did not come for long enough. */
    static boolean isComplete(PlanVerdict verdict) {
        var window = verdict.result().window();
        var first = verdict.asOf().minusDays(MaturedResults.MATURING_DAYS + (long) window.elapsedDays());
        var last = first.plusDays(window.horizonDays() - 1L);
        var came = verdict.evidence().days().stream().map(AdDay::day).max(Comparator.naturalOrder());
        return window.elapsedDays() >= window.horizonDays() + GRACE
                || came.filter(day -> !day.isBefore(last)).isPresent();
    }
}
