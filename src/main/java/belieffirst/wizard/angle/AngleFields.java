package belieffirst.wizard.angle;

import belieffirst.kernel.Refusal;
import belieffirst.kernel.Sha256;
import belieffirst.kernel.Text;
import belieffirst.plan.PlanDetails;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of one angle on a page that holds those of several. */
public record AngleFields(UUID angle, StepInput typed) {

    public static final List<String> WORDS = List.of("name", "belief_statement", "explanation");

    /** Names the words that the fields held when the page was made. */
    public static final String SEEN = "seen";

    private static final Pattern NAME = Pattern.compile("angle-([0-9a-f-]{36})-.+");

    public static String prefix(UUID angle) {
        return "angle-%s-".formatted(angle);
    }

    public static AngleFields of(UUID angle, StepInput typed) {
        return new AngleFields(angle, typed.within(prefix(angle)));
    }

    /** Those whose fields were sent. */
    public static List<UUID> angles(StepInput typed) {
        return typed.values().keySet().stream()
                .map(NAME::matcher)
                .filter(name -> name.matches())
                .flatMap(name -> FormIds.parsed(name.group(1)).stream())
                .distinct()
                .toList();
    }

    /** What stands for an angle's words, in 16 hex digits. */
    static String seen(PlanDetails.TestedAngle angle) {
        return digest(angle.name(), angle.beliefStatement(), angle.explanation() == null ? "" : angle.explanation());
    }

    public String text(String field) {
        return typed.text(field);
    }

    /** Whether a field holds this. */
    public boolean says(String field, String words) {
        return digest(text(field)).equals(digest(words));
    }

    boolean differFrom(PlanDetails.TestedAngle present) {
        return !digest(text("name"), text("belief_statement"), text("explanation"))
                .equals(seen(present));
    }

    /** Whether they hold what the page showed. */
    public boolean areUntouched() {
        return digest(text("name"), text("belief_statement"), text("explanation"))
                .equals(text(SEEN));
    }

    /** Refuses where the angle says something else by now than the page showed. */
    void requireSeen(PlanDetails.TestedAngle present) {
        if (typed.has(SEEN) && !text(SEEN).equals(seen(present))) {
            throw new Refusal.Stale("angle");
        }
    }

    /** A browser sends line breaks in a form of its own, and blanks around a text are no words. */
    private static String digest(String... words) {
        var plain = Stream.of(words).map(word -> Text.clean(word).strip()).collect(Collectors.joining("\u001F"));
        return Sha256.hex(plain).substring(0, 16);
    }
}
