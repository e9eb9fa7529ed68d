package belieffirst.wizard;

import java.util.List;

/** A fact that is known, shown beside a question: a label and a few lines. */
public record KnownFact(String label, List<String> lines) {

    public static KnownFact of(String label, String line) {
        return new KnownFact(label, line.isBlank() ? List.of() : List.of(line));
    }

    /** Whether there is anything to show. */
    public boolean isKnown() {
        return !lines.isEmpty();
    }
}
