package belieffirst.evidence;

import belieffirst.evidence.ad.AdDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Days of ads that somebody left out of verdicts, because the ads were something else than planned.
 *
 * @param codes of the ads
 * @param last null while it goes on
 * @param why what they were, a sentence
 */
public record LeftOut(
        Set<String> codes, LocalDate first, @Nullable LocalDate last, String why) {

    public LeftOut {
        codes = Set.copyOf(codes);
    }

    /** Of 3 days of 2 ads, and why. */
    String sentence(List<AdDay> all) {
        var held = all.stream().filter(this::holds).toList();
        var days = held.stream().map(AdDay::day).distinct().count();
        var ads = held.stream().map(day -> day.ad().code()).distinct().count();
        if (days == 0) {
            return "Left out, but there are no results for these days yet: " + why;
        }
        return "%s of %s %s left out: %s"
                .formatted(
                        days == 1 ? "1 day" : days + " days",
                        ads == 1 ? "1 ad" : ads + " ads",
                        days == 1 ? "is" : "are",
                        why);
    }

    public boolean holds(AdDay day) {
        return !day.day().isBefore(first)
                && (last == null || !day.day().isAfter(last))
                && codes.contains(day.ad().code());
    }
}
