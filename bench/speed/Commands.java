import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The programs that load is made with. */
final class Commands {

    private Commands() {}

    /** Runs a program to its end; answers all that it said. */
    static String run(Map<String, String> environment, List<String> words) {
        try {
            var builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().putAll(environment);
            var process = builder.start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(words.getFirst() + " failed: " + said);
            }
            return said;
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(fault);
        }
    }

    static String run(String... words) {
        return run(Map.of(), Arrays.asList(words));
    }

    /** The line that begins with this word, split at blanks. */
    static List<String> line(String said, String word) {
        return said.lines()
                .filter(line -> line.startsWith(word))
                .findFirst()
                .map(line -> List.of(line.strip().split("\\s+")))
                .orElseThrow(() -> new IllegalStateException("Nothing was measured: " + said));
    }
}
