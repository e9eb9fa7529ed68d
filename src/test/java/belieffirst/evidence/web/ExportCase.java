package belieffirst.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

/** Files of a plan's results with what has to come of them, as {@code expected.json} of a folder of test resources says. */
record ExportCase(String folder, String name, Told told) {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<ExportCase> all() {
        return Stream.of("failed", "passed", "own").flatMap(ExportCase::of);
    }

    private static Stream<ExportCase> of(String folder) {
        try (var cases = open(folder, "expected.json")) {
            return JSON.readTree(cases).properties().stream()
                    .map(entry ->
                            new ExportCase(folder, entry.getKey(), JSON.treeToValue(entry.getValue(), Told.class)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    byte[] bytes(String file) {
        try (var stream = open(folder, file)) {
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static InputStream open(String folder, String file) {
        return Objects.requireNonNull(
                ExportCase.class.getResourceAsStream("/cases/%s/%s".formatted(folder, file)), file);
    }

    @Override
    public String toString() {
        return folder + "/" + name;
    }

    /**
     * The outcome that the files must have.
     *
     * @param files in the order in which they come in; one of JSON is sent by a program
     * @param plan how many angles it has, and how many ads each; null for four with one
     * @param expect by the number of an ad, what it spent and sold; what is not told counts as nothing here
     * @param noVerdict verdicts that may not be given
     * @param notMissing what the evidence may not be said to lack
     * @param says a pattern that the pages answer to
     * @param nameLike part of a name that they show
     * @param day that they show
     * @param refused whether the rows are refused
     * @param why it is so
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Told(
            List<String> files,
            @Nullable List<Integer> plan,
            @Nullable Map<Integer, List<JsonNode>> expect,
            @Nullable List<String> noVerdict,
            @Nullable String notMissing,
            @Nullable String says,
            @Nullable String nameLike,
            @Nullable String day,
            @Nullable String currency,
            @Nullable BigDecimal tol,
            @Nullable Boolean refused,
            @Nullable String why) {}
}
