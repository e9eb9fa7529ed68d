package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RepositoryTests {

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "var", ".idea", ".vscode");

    private static final String STYLES = "src/main/resources/static/css";

    private static final Set<Path> TEXTS_OF_OTHERS = Set.of(
            Path.of("src/main/resources/sample"),
            Path.of("src/main/resources/db/migration"),
            Path.of("src/main/resources/nearness"),
            Path.of("src/test/resources"),
            Path.of("bin/lib/MeasureHouse.java"),
            Path.of("src/test/java/belieffirst/RepositoryTests.java"));

    @Test
    void namesNoPathOfOneMachine() {
        assertThat(linesWith("(?<![\\w.*/-])/(work|root|home/\\w+|Users/\\w+)/"))
                .isEmpty();
    }

    @Test
    void leavesNothingForLater() {
        assertThat(linesWith("\\b(TO(DO)|FIX(ME)|XX(X))\\b")).isEmpty();
    }

    /** A user may be anybody. The sample's texts speak of women by name, and landed migrations stay as they are. */
    @Test
    void callsPersonsThey() {
        assertThat(linesWith(
                        "\\b(?i:she|her|hers|herself)\\b",
                        file -> TEXTS_OF_OTHERS.stream().noneMatch(file::startsWith)))
                .isEmpty();
    }

    /** Each stands in docs/dependencies.md, with the reason why it and not its rivals. */
    @Test
    void explainsEveryDependency() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<profiles>"))
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        var example = Files.readString(Path.of("examples/ad-maker/pom.xml"));
        var papers = Files.readString(Path.of("docs/dependencies.md"));
        assertThat(Pattern.compile("<artifactId>([^<]+)").matcher(own).results().map(found -> found.group(1)))
                .hasSizeGreaterThan(30)
                .allMatch(papers::contains);
        assertThat(Pattern.compile("<artifactId>([^<]+)")
                        .matcher(example.substring(example.indexOf("</properties>")))
                        .results()
                        .map(found -> found.group(1)))
                .hasSizeGreaterThan(4)
                .allMatch(papers::contains);
    }

    @Test
    void takesSpaceFromTheTokens() {
        var literal = "\\b(margin|padding|gap)[a-z-]*:[^;}]*\\d(rem|em|px|pt|ch|vw|vh)\\b";

        assertThat(linesWith(literal, file -> file.startsWith(STYLES) && !file.endsWith("tokens.css")))
                .isEmpty();
    }

    private static Stream<String> linesWith(String pattern) {
        return linesWith(pattern, _ -> true);
    }

    private static Stream<String> linesWith(String pattern, Predicate<Path> among) {
        var unwanted = Pattern.compile(pattern);
        return files().stream()
                .filter(among)
                .flatMap(file -> content(file)
                        .lines()
                        .filter(line -> unwanted.matcher(line).find())
                        .map(line -> file + ": " + line.strip()));
    }

    private static List<Path> files() {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(Path.of(""), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!NOT_OURS.contains(file.toString())) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return files;
    }

    /** A picture or a font says nothing. */
    private static String content(Path file) {
        try {
            var bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return bytes.indexOf('\0') < 0 ? bytes : "";
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
