package belieffirst.wizard;

import java.util.List;

/** Something that is known, shown beside a question: a label and a few lines. */
public record Fact(String label, List<String> lines) {

    public static Fact of(String label, String line) {
        return new Fact(label, line.isBlank() ? List.of() : List.of(line));
    }

    /** Whether there is anything to show. */
    public boolean isKnown() {
        return !lines.isEmpty();
    }
}
