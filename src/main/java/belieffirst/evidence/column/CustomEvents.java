package belieffirst.evidence.column;

import belieffirst.kernel.CountedEvent;
import java.util.List;

/** The custom conversions that plans count, each as the plan names it. A name in a file is theirs in any capitals. */
public record CustomEvents(List<String> events) {

    public static final CustomEvents NONE = new CustomEvents(List.of());

    public CustomEvents {
        events = List.copyOf(events);
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
