package belieffirst.words;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** A text that people read, and the file that it stands in. */
public record Message(String text, Path file) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}|</?\\w+>");

    private static final Pattern LABEL = Pattern.compile("[A-Z][a-z]+[…?!.:]?");

    private static final Pattern PHRASE = Pattern.compile("\\p{L}[,.;:?!…”)|}]* .*\\S");

    private static final Pattern CHOICE = Pattern.compile("\\{[^{}]*\\|[^{}]*}");

    /** Statements have phrases as well, but begin small, and have signs that a phrase has not. */
    private static final Pattern STATEMENT = Pattern.compile("(?s)\\s*[^\\p{Lu}“{\\d\\s].*[_()=<>\\\\].*");

    /** Signs of patterns, of statements and parts of them, of drawings, and of what only browsers and consoles read. */
    private static final Pattern SIGNS = Pattern.compile(
            "::| :?= |\\\\[dws]|\\w\\||\\(\\?|\\p{L}\\([\\w{]|'self'|</|/>|%n|[{} ]as \\(|^(\\)|end) as | '\\d|[\n}]select |\\)\\.\\w|\\dv\\d");

    /** The wizard, of a template below {@code wizard} and of a class below {@code belieffirst/wizard}; of a script, its folder. */
    String room() {
        var below = file.startsWith("src/main/jte")
                ? file.subpath(3, file.getNameCount())
                : file.subpath(4, file.getNameCount());
        return below.getNameCount() > 1 ? below.getName(0).toString() : "product";
    }

    /** Of a text from code, which also has strings that nobody reads. */
    static boolean isForPeople(String text) {
        var words = words(text);
        var code = CHOICE.matcher(text).replaceAll("");
        return !STATEMENT.matcher(code).matches()
                && !SIGNS.matcher(code).find()
                && (LABEL.matcher(words).matches() || PHRASE.matcher(words).find());
    }

    static boolean hasWords(String text) {
        return words(text).chars().anyMatch(Character::isLetter);
    }

    private static String words(String text) {
        return PLACEHOLDER.matcher(text).replaceAll("").strip();
    }
}
