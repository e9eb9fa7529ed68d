import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Pauses after which plans that failed are tried again: the first one, and then twice as long each time, an hour at most. */
class Pauses {

    private static final Duration LONGEST = Duration.ofHours(1);

    private final Duration first;
    private final Map<UUID, Pause> pauses = new HashMap<>();

    Pauses(Duration first) {
        this.first = first;
    }

    boolean isOver(UUID plan) {
        var pause = pauses.get(plan);
        return pause == null || System.nanoTime() - pause.since >= pause.length.toNanos();
    }

    /** Answers how long the plan now waits. */
    Duration failed(UUID plan) {
        var before = pauses.get(plan);
        var twice = before == null ? first : before.length.multipliedBy(2);
        var length = twice.compareTo(LONGEST) > 0 ? LONGEST : twice;
        pauses.put(plan, new Pause(System.nanoTime(), length));
        return length;
    }

    void worked(UUID plan) {
        pauses.remove(plan);
    }

    private record Pause(long since, Duration length) {}
}
