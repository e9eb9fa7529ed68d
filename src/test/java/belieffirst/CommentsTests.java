package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.SourceFiles;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommentsTests {

    private static final String MODIFIERS = "public|protected|private|static|final|abstract|sealed|non-sealed";

    private static final String KINDS = "class|interface|record|enum|@interface";

    private static final Pattern TYPE = Pattern.compile("(?m)^ *((" + MODIFIERS + ") )*(" + KINDS + ") [A-Z]");

    /** Parts of a source that begin with a comment or after an empty line. */
    private static final Pattern PARTS = Pattern.compile("\n\\s*\n|\n(?= */\\*\\*)");

    /** Questions, places, pronouns and verbs. A word that is often a noun, such as names, is not among them. */
    private static final String WORDS = """
            What Where Who Whom Whose Whoever How Which When Whether Why
            Above At Behind Below Beside By For From In On Over Under Within
            It There Nobody Nothing Somebody Something Everybody Everything Everywhere So Too
            Adds Allows Answers Asks Begins Builds Chooses Collects Compares Composes Converts Creates
            Decides Does Draws Finds Gathers Gives Has Holds Is Judges Keeps Knows Leads Lets Looks Makes
            Prints Puts Reads Refuses Remembers Says Saves Sends Shows Slows Splits Starts Takes Tells Turns
            Waits Wires Writes
            """;

    /** After a word in -s they show that it is a verb: "Names the months", but "Names of months". */
    private static final String OBJECTS = """
            a an the this its their each every all any what which how who whether where when nothing no it them
            somebody everything people between
            """;

    private static final Pattern WITHOUT_A_SUBJECT = Pattern.compile("^\\s*/\\*\\*[\\s*]*(" + beginnings() + ")\\b");

    @Test
    void onTypesBeginWithASubject() {
        assertThat(onTypes().filter(CommentsTests::hasNoSubject)).isEmpty();
    }

    @Test
    void onTypesAreFound() {
        assertThat(onTypes()).hasSizeGreaterThan(1200);
    }

    @Test
    void withAndWithoutASubjectAreToldApart() {
        assertThat(List.of("/** What a plan holds. */", "/**\n * Reads plans.\n */", "/** Names the months. */"))
                .allMatch(CommentsTests::hasNoSubject);
        assertThat(List.of("/** A plan's angles. */", "/**\n * The reader of plans.\n */", "/** Names of months. */"))
                .noneMatch(CommentsTests::hasNoSubject);
    }

    private static boolean hasNoSubject(String comment) {
        return WITHOUT_A_SUBJECT.matcher(comment).find();
    }

    /** Each comment with the declaration below it: of the product, its tests, examples and benches. */
    private static Stream<String> onTypes() {
        return sources()
                .flatMap(PARTS::splitAsStream)
                .filter(part -> part.stripLeading().startsWith("/**"))
                .filter(part -> TYPE.matcher(part).find());
    }

    private static Stream<String> sources() {
        return Stream.of("src/main/java", "src/test/java", "examples", "bench")
                .flatMap(folder -> SourceFiles.in(folder, ".java"))
                .map(SourceFiles::content);
    }

    private static String beginnings() {
        return oneOf(WORDS) + "|[A-Z][a-z]+s (" + oneOf(OBJECTS) + ")";
    }

    private static String oneOf(String words) {
        return words.strip().replaceAll("\\s+", "|");
    }
}
