package belieffirst.verdict.result;

import belieffirst.evidence.ad.AdDay;
import belieffirst.inference.trend.AdCourse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The courses of ads over their settled days: those on which money was spent and conversions were told. */
final class AdCourses {

    private AdCourses() {}

    /** Of ads with these codes; one whose ad set is not known has its own. */
    static List<AdCourse> of(List<String> codes, Map<String, List<AdDay>> days, Map<String, AdPlace> places) {
        var courses = new ArrayList<AdCourse>();
        for (var code : codes) {
            var course = days.getOrDefault(code, List.of()).stream()
                    .filter(day -> MaturedResults.isTold(day) && MaturedResults.spend(day) > 0)
                    .map(day -> new AdCourse.Day(
                            Math.toIntExact(day.day().toEpochDay()),
                            MaturedResults.conversions(day),
                            MaturedResults.spend(day)))
                    .sorted(Comparator.comparingInt(AdCourse.Day::day))
                    .toList();
            if (!course.isEmpty()) {
                var adSet = places.getOrDefault(code, AdPlace.UNKNOWN).adSet();
                courses.add(new AdCourse(Objects.requireNonNullElse(adSet, "\0" + code), course));
            }
        }
        return courses;
    }
}
