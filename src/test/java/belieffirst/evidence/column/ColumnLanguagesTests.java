package belieffirst.evidence.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The files of columns, one a language. */
class ColumnLanguagesTests {

    static final List<String> LANGUAGES = Headers.LANGUAGES;

    @Test
    void haveAFileEach() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/columns"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(LANGUAGES.stream()
                            .map(language -> language + ".json")
                            .toList());
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void lackOnlyWhatTheySayIsNotKnown(String language) {
        var words = Headers.words(language);
        var notKnown = words.getOrDefault(Headers.NOT_KNOWN, List.of());
        var lacking = new HashSet<>(Headers.words("en").keySet());
        words.forEach((column, headers) -> {
            if (!headers.isEmpty()) {
                lacking.remove(column);
            }
        });

        assertThat(lacking).as("what %s lacks", language).containsExactlyInAnyOrderElementsOf(notKnown);
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nameEveryColumnSoThatItIsFound(String language) {
        var words = Headers.words(language);
        words.remove(Headers.NOT_KNOWN);

        words.forEach((column, headers) -> assertThat(headers)
                .as("%s in %s", column, language)
                .allMatch(header -> Headers.of(header).orElseThrow().column()
                        == ExportColumn.valueOf(column.toUpperCase(Locale.ROOT))));
    }

    @Test
    void nameEveryColumnThatIsReadInEnglish() {
        assertThat(Headers.words("en").keySet().stream().map(column -> column.toUpperCase(Locale.ROOT)))
                .containsExactlyInAnyOrder(List.of(ExportColumn.values()).stream()
                        .map(ExportColumn::name)
                        .toArray(String[]::new));
    }
}
