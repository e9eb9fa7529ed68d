package belieffirst.evidence.column;

import belieffirst.kernel.CountedEvent;
import java.util.List;
import java.util.Set;

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
}
