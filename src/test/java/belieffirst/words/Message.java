package belieffirst.words;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** A text that people read, and the file that it stands in. */
public record Message(String text, Path file) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}|</?\\w+>");

    private static final Pattern LABEL = Pattern.compile("[A-Z][a-z]+[…?!.:]?");

    private static final Pattern SENTENCE =
            Pattern.compile("\\p{L}[\\p{L}’']*[,.;:?!…”)|}]* .*\\S|\\p{Lu}.* \\S.*|.*[{|] ?\\w+ .*");

    private static final Pattern CHOICE = Pattern.compile("\\{[^{}]*\\|[^{}]*}");

    /** Statements and patterns, which have spaces as well: they begin small, or have signs that a sentence has not. */
    private static final Pattern CODE = Pattern.compile(
            "(?s)\\s*[^\\p{Lu}“{\\d\\s].*[_()=<>\\\\].*|.*(::| = | := |\\\\[dws]|\\w\\||\\(\\?|\\p{L}\\(\\w|'self'|</|/>|%n|[{} ]as \\().*");

    /** Where the text comes from code, which also has strings that nobody reads. */
    static boolean isForPeople(String text) {
        var words = words(text);
        return !CODE.matcher(CHOICE.matcher(text).replaceAll("")).matches()
                && (LABEL.matcher(words).matches() || SENTENCE.matcher(words).find());
    }

    static boolean hasWords(String text) {
        return words(text).chars().anyMatch(Character::isLetter);
    }

    private static String words(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("").strip();
    }

    /** Of {@code wizard/head.jte}, and of all below {@code belieffirst/wizard}, it is the wizard. */
    String room() {
        var below = file.startsWith("src/main/jte")
                ? file.subpath(3, file.getNameCount())
                : file.subpath(4, file.getNameCount());
        return below.getNameCount() > 1 ? below.getName(0).toString() : "product";
    }
}
