package belieffirst.expression;

import belieffirst.library.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The phases that a template is made for, as we write them and as evaluations in the field do.
 *
 * <p>Ours: {@code {"phases": [1, 2]}}, where none means all. Theirs: {@code {"eligible_phases": [1, 2], "total_score": 13, …}},
 * where none means none. Anything else says nothing, and stays as it is.
 */
public final class PhaseTags {

    static final String OURS = "phases";
    static final String THEIRS = "eligible_phases";

    /** The phases by their numbers, for a form to tick. */
    static final List<Option> PHASES = List.of(
            new Option("1", "1 Discovery"),
            new Option("2", "2 Confirmation"),
            new Option("3", "3 Sub-layer activation"),
            new Option("4", "4 Mechanism & problem"),
            new Option("5", "5 Benefit & messaging"),
            new Option("6", "6 Format & scale"));

    private final @Nullable JsonNode said;

    private PhaseTags(@Nullable JsonNode said) {
        this.said = said;
    }

    /** Reads any JSON at all. */
    public static PhaseTags of(@Nullable JsonNode said) {
        return new PhaseTags(said);
    }

    /** Whether the template was made for this phase, from 1 to 6. */
    public boolean suits(int phase) {
        var ours = list(OURS);
        if (ours != null && !ours.isEmpty()) {
            return lists(ours, phase);
        }
        var theirs = list(THEIRS);
        return theirs == null || lists(theirs, phase);
    }

    /** In words: All phases, or Phases 1, 2. */
    String words() {
        var suited = IntStream.rangeClosed(1, 6)
                .filter(this::suits)
                .mapToObj(String::valueOf)
                .toList();
        return switch (suited.size()) {
            case 0 -> "For no phase yet";
            case 1 -> "For phase " + suited.getFirst();
            case 6 -> "For all phases";
            default -> "For phases " + String.join(", ", suited);
        };
    }

    /** The sum of an evaluation's five scores, from 0 to 15. */
    public OptionalDouble score() {
        var score = said == null ? null : said.get("total_score");
        return score != null && score.isNumber() ? OptionalDouble.of(score.doubleValue()) : OptionalDouble.empty();
    }

    /** What cannot be taken of such tags when somebody sends them: JSON pointers within them to sentences. */
    static Map<String, String> faults(JsonNode sent) {
        var faults = new LinkedHashMap<String, String>();
        if (!sent.isMissingNode() && !sent.isNull() && !sent.isObject()) {
            faults.put("", "The phases are told as an object: {\"phases\": [1, 2]}.");
        }
        Stream.of(OURS, THEIRS)
                .filter(name -> !isListOfPhases(sent.path(name)))
                .forEach(name -> faults.put("/" + name, "Phases are a list of whole numbers from 1 to 6."));
        return faults;
    }

    private static boolean isListOfPhases(JsonNode sent) {
        return sent.isMissingNode()
                || sent.isNull()
                || (sent.isArray() && sent.valueStream().allMatch(PhaseTags::isPhase));
    }

    private static boolean isPhase(JsonNode tag) {
        return tag.isInt() && tag.intValue() >= 1 && tag.intValue() <= 6;
    }

    private @Nullable JsonNode list(String name) {
        var list = said == null ? null : said.get(name);
        return list != null && list.isArray() ? list : null;
    }

    /** Other programs write a phase as a text too. */
    private static boolean lists(JsonNode phases, int phase) {
        return phases.valueStream().anyMatch(tag -> tag.asString("").equals(String.valueOf(phase)));
    }
}
