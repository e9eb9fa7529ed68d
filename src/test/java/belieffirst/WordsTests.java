package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.SourceFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that pages, notices and answers do not use, since the field has better ones. */
class WordsTests {

    private static final Pattern LITERAL = Pattern.compile("\"\"\"(?s:.*?)\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"");

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//.*$");

    private static final List<String> FORMER = List.of(
            "Evidence that these differ at all",
            "that is proof",
            "Evidence of a difference",
            "A difference is proven",
            "beliefs that Meta finds buyers for",
            "would promote it",
            "speaks for itself alone",
            "Meta is still learning whom",
            "Nothing separates",
            "chances in 100",
            "Filled: differences",
            "How are they dealt",
            "What was warned of",
            "What ads will be called",
            "Type in what came of it",
            "What came of it",
            "Take the claim back",
            "What are its results judged by",
            "Left empty, it is the target",
            "How a plan comes about",
            "What we take the file for",
            "Which planned ads these are",
            "speak of several days",
            "waiting for your word",
            "Say which they are",
            "somebody presses",
            "What is drawn hollow",
            "Open as much as fits",
            "Say what became of it",
            "It is now",
            "Keep this",
            "Why it would hold",
            "The same content always makes the same bytes",
            "Ways in",
            "Known until",
            "Restated",
            "Not from a plan",
            "held still",
            "Held still",
            "Counted by",
            "matured days",
            "What was done");

    @Test
    void doNotComeBack() {
        var former = Pattern.compile(
                String.join("|", FORMER.stream().map(Pattern::quote).toList()));

        assertThat(texts(former)).isEmpty();
    }

    /** An ad platform counts purchases; what is on sale in a shop, and Meta's objective, are called so. */
    @Test
    void callAPurchaseAPurchase() {
        assertThat(texts(Pattern.compile("\\b(a|per|of|no) sales?\\b|\\bsales\\b(?! objective)|[Cc]ost per purchase"))
                        .filter(found -> !found.contains("evidence/column/")))
                .isEmpty();
    }

    @Test
    void writePercentWithoutASpace() {
        assertThat(texts(Pattern.compile("[0-9}] %(?![a-z.,0-9])|%[.0-9]*[dfs] %%")))
                .isEmpty();
    }

    @Test
    void areLookedForWhereTheyStand() {
        assertThat(texts(Pattern.compile("Chance to win"))).isNotEmpty();
        assertThat(texts(Pattern.compile("Still in Meta’s learning phase"))).isNotEmpty();
    }

    private static Stream<String> texts(Pattern unwanted) {
        return Stream.concat(
                SourceFiles.in("src/main/jte", ".jte")
                        .flatMap(file -> found(file, SourceFiles.content(file), unwanted)),
                SourceFiles.in("src/main/java", ".java")
                        .flatMap(file -> LITERAL.matcher(COMMENT.matcher(SourceFiles.content(file))
                                        .replaceAll(""))
                                .results()
                                .flatMap(literal -> found(file, literal.group(), unwanted))));
    }

    private static Stream<String> found(Path file, String text, Pattern unwanted) {
        return text.lines().filter(line -> unwanted.matcher(line).find()).map(line -> file + ": " + line.strip());
    }
}
