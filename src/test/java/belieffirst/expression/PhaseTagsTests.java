package belieffirst.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class PhaseTagsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"phases": [1, 2]} | 12
        {"phases": []} | 123456
        {"eligible_phases": [3], "total_score": 13, "d1_belief_clarity": 3, "d6_compliance_pass": true} | 3
        {"eligible_phases": ["1", "6"]} | 16
        {"eligible_phases": [], "total_score": 9, "d6_compliance_pass": false} | ``
        {"phases": [2], "eligible_phases": [3]} | 2
        {"phases": [], "eligible_phases": [3]} | 3
        {"phases": [true, null, 4, "x", [5], {"6": 6}]} | 4
        {} | 123456
        """)
    void readsBothShapes(String tags, String phases) {
        assertThat(suited(tags)).isEqualTo(phases);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "true",
                "\"x\"",
                "[]",
                "[\"1\"]",
                "{\"phases\": 5}",
                "{\"phases\": \"1\"}",
                "{\"phases\": {}}"
            })
    void takesWhatSaysNothingForAllPhases(String tags) {
        assertThat(suited(tags)).isEqualTo("123456");
        assertThat(PhaseTags.of(JSON.readTree(tags)).score()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"total_score": 13} | 13.0
        {"total_score": 12.5, "eligible_phases": []} | 12.5
        """)
    void knowsTheSumOfAnEvaluation(String tags, double score) {
        assertThat(PhaseTags.of(JSON.readTree(tags)).score()).hasValue(score);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[\"1\"]",
                "[]",
                "5",
                "true",
                "\"x\"",
                "{\"phases\": [0]}",
                "{\"phases\": [\"1\"]}",
                "{\"phases\": 1}",
                "{\"eligible_phases\": [7]}"
            })
    void refusesWhatItCouldNotRead(String tags) {
        assertThat(PhaseTags.faults(JSON.readTree(tags))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"phases\": null}",
                "{\"phases\": [1, 6], \"note\": [true]}",
                "{\"eligible_phases\": [], \"total_score\": 9}"
            })
    void takesWhateverElseIsSaid(String tags) {
        assertThat(PhaseTags.faults(JSON.readTree(tags))).isEmpty();
    }

    private static String suited(String tags) {
        var read = PhaseTags.of(JSON.readTree(tags));
        return String.join(
                "",
                IntStream.rangeClosed(1, 6)
                        .filter(read::suits)
                        .mapToObj(String::valueOf)
                        .toList());
    }
}
