package belieffirst.wizard.angle;

import belieffirst.kernel.Sha256;
import belieffirst.kernel.Text;
import belieffirst.plan.PlanDetails;
import belieffirst.wizard.FormIds;
import belieffirst.wizard.StepInput;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The fields of one angle on a page that holds those of several. */
public record AngleFields(UUID angle, StepInput typed) {

    public static final List<String> WORDS = List.of("name", "belief_statement", "explanation");

    /** Names what stands for the words that the fields held when the page was made, one by one. */
    public static final String SEEN = "seen";

    private static final String BETWEEN = "-";

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

    /** A digest of each of an angle's words, in 16 hex digits each. */
    public static String seen(PlanDetails.TestedAngle angle) {
        return WORDS.stream().map(word -> digest(saved(angle, word))).collect(Collectors.joining(BETWEEN));
    }

    /** The saved text of one of an angle's words. */
    public static String saved(PlanDetails.TestedAngle angle, String word) {
        return switch (word) {
            case "name" -> angle.name();
            case "belief_statement" -> angle.beliefStatement();
            default -> angle.explanation() == null ? "" : angle.explanation();
        };
    }

    public String text(String field) {
        return typed.text(field);
    }

    /** Whether a field holds this. */
    public boolean says(String field, String words) {
        return digest(text(field)).equals(digest(words));
    }

    /** The words that were changed on the page, and say something else than is saved. */
    List<String> changed(PlanDetails.TestedAngle present) {
        return WORDS.stream()
                .filter(word -> !isUntouched(word) && !says(word, saved(present, word)))
                .toList();
    }

    /** Whether a field holds what the page showed. */
    public boolean isUntouched(String word) {
        return showed(word).equals(digest(text(word)));
    }

    /** Whether a word is saved as the page showed it; a page that did not tell is taken to have shown it. */
    public boolean isAsShown(String word, PlanDetails.TestedAngle present) {
        return !typed.has(SEEN) || showed(word).equals(digest(saved(present, word)));
    }

    private String showed(String word) {
        var shown = text(SEEN).split(BETWEEN, -1);
        return shown.length == WORDS.size() ? shown[WORDS.indexOf(word)] : "";
    }

    /** A browser sends line breaks in a form of its own, and blanks around a text are no words. */
    private static String digest(String words) {
        return Sha256.hex(Text.clean(words).strip()).substring(0, 16);
    }
}
