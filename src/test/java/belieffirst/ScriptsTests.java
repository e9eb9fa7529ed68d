package belieffirst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The scripts of the commands, held to what a Mac brings along: bash 3.2, and programs without options of GNU. */
class ScriptsTests {

    private static final List<String> FOR_LINUX_ALONE =
            List.of("torture", "bench", "bench-tools.sh", "torture-tools.sh", "earlier.sh");

    private static final Pattern OF_BASH_4 = Pattern.compile(
            "\\b(mapfile|readarray|coproc)\\b|\\b(declare|local) -[gAn]|\\$\\{\\w+(\\^|,)|&>>|\\|&|\\bwait -n\\b");

    private static final Pattern OF_GNU = Pattern.compile(
            "\\b(readlink -f|realpath|sed -i|grep -\\w*P|sort -V|date -d|stat --|xargs -r|cp --|nproc|tac|timeout)\\b");

    private static final Pattern EMPTY_ARRAY = Pattern.compile("(?m)^\\s*(\\w+)=\\(\\)");

    @Test
    void useNothingThatCameAfterBash3() {
        assertThat(found(OF_BASH_4)).isEmpty();
    }

    @Test
    void useNoOptionOfGnu() {
        assertThat(found(OF_GNU)).isEmpty();
    }

    /** Bash 3.2 takes an empty array for an unset variable: {@code ${name[@]+"${name[@]}"}} is nothing then. */
    @Test
    void guardArraysThatMayBeEmpty() {
        var bare = scripts()
                .flatMap(script -> EMPTY_ARRAY
                        .matcher(text(script))
                        .results()
                        .map(array -> "\"${" + array.group(1) + "[@]}\"")
                        .filter(use -> text(script).matches("(?s).*(?<!\\+)" + Pattern.quote(use) + ".*"))
                        .map(use -> script + ": " + use))
                .toList();

        assertThat(bare).isEmpty();
    }

    private static List<String> found(Pattern words) {
        var scripts = scripts().toList();
        assertThat(scripts).hasSizeGreaterThan(15);
        return scripts.stream()
                .flatMap(script -> text(script)
                        .lines()
                        .filter(line -> !line.strip().startsWith("#")
                                && words.matcher(line).find())
                        .map(line -> script + ": " + line.strip()))
                .toList();
    }

    private static Stream<Path> scripts() {
        return Stream.of("bin", "bin/lib")
                .flatMap(folder -> files(Path.of(folder)))
                .filter(file -> text(file).startsWith("#") && !file.toString().endsWith(".java"))
                .filter(file -> !FOR_LINUX_ALONE.contains(file.getFileName().toString()));
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String text(Path script) {
        try {
            return Files.readString(script);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
