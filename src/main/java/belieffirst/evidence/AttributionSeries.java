package belieffirst.evidence;

import belieffirst.evidence.ad.AdDay;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The days that are counted under one attribution setting, since it changed for the test: for half of its ads at least. Days before
 * are another series: they count other conversions. Settings that ran side by side are no change, and stay together.
 *
 * @param days the latest series
 * @param change null while the setting never changed
 */
public record AttributionSeries(List<AdDay> days, @Nullable Change change) {

    /** The change on a day from one setting, or several, to another. */
    public record Change(LocalDate on, String from, String to) {

        /** In words, with the day. */
        public String sentence() {
            return "The attribution setting changed from %s to %s on %s. Days before that are another series and do not count."
                    .formatted(from, to, on);
        }
    }

    public static AttributionSeries of(List<AdDay> days) {
        var settings = new TreeMap<LocalDate, Set<String>>();
        for (var day : days) {
            var setting = day.terms().attributionSetting();
            if (!setting.isEmpty()) {
                settings.computeIfAbsent(day.day(), _ -> new HashSet<>()).add(setting);
            }
        }
        var change = settings.isEmpty() ? null : change(days, settings);
        return change == null
                ? new AttributionSeries(days, null)
                : new AttributionSeries(
                        days.stream()
                                .filter(day -> !day.day().isBefore(change.on()))
                                .toList(),
                        change);
    }

    private static @Nullable Change change(List<AdDay> days, TreeMap<LocalDate, Set<String>> settings) {
        var latest = settings.lastEntry().getValue();
        var since = settings.lastKey();
        for (var day : settings.descendingMap().entrySet()) {
            if (!day.getValue().equals(latest)) {
                break;
            }
            since = day.getKey();
        }
        var before = settings.headMap(since).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        return latest.size() > 1 || before.isEmpty() || before.removeAll(latest) || !isOfMost(days, since)
                ? null
                : new Change(since, String.join(", ", before), latest.iterator().next());
    }

    /** One ad that runs longer than the others under another setting is no change of the test's. */
    private static boolean isOfMost(List<AdDay> days, LocalDate since) {
        return 2L * told(days, day -> !day.isBefore(since)).size()
                >= told(days, _ -> true).size();
    }

    private static Set<String> told(List<AdDay> days, Predicate<LocalDate> when) {
        return days.stream()
                .filter(day -> when.test(day.day())
                        && !day.terms().attributionSetting().isEmpty())
                .map(day -> day.ad().code())
                .collect(Collectors.toSet());
    }
}
