package belieffirst.evidence.column;

import belieffirst.kernel.CountedEvent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The custom conversions that plans count, each as the plan names it. A name in a file is theirs in any capitals.
 *
 * @param archived those of them that only archived plans count: they are kept too, and nobody waits for them
 */
public record CustomEvents(List<String> events, Set<String> archived) {

    public static final CustomEvents NONE = new CustomEvents(List.of());

    public CustomEvents(List<String> events) {
        this(events, Set.of());
    }

    public CustomEvents {
        events = List.copyOf(events);
        archived = Set.copyOf(archived);
    }

    /** Those that somebody waits for. */
    public List<String> awaited() {
        return events.stream().filter(event -> !archived.contains(event)).toList();
    }

    /** The events that this name is; several where plans write it differently. */
    public List<String> of(String name) {
        var folded = Headers.fold(name);
        return folded.isEmpty()
                ? List.of()
                : events.stream()
                        .filter(event -> Headers.fold(event.substring(CountedEvent.CUSTOM.length()))
                                .equals(folded))
                        .toList();
    }

    /** Which of several things, by their names, are each event: those of exactly its name, or else of its letters and digits. */
    public <T> Map<String, List<T>> among(Map<T, String> names) {
        var found = new HashMap<String, List<T>>();
        for (var event : events) {
            var wanted = event.substring(CountedEvent.CUSTOM.length());
            var folded = Headers.fold(wanted);
            var same = keys(names, wanted::equals);
            var like = same.isEmpty() && !folded.isEmpty()
                    ? keys(names, name -> Headers.fold(name).equals(folded))
                    : same;
            if (!like.isEmpty()) {
                found.put(event, like);
            }
        }
        return found;
    }

    private static <T> List<T> keys(Map<T, String> names, Predicate<String> fits) {
        return names.entrySet().stream()
                .filter(entry -> fits.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
