package belieffirst.evidence.column;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Columns that count custom conversions, by the names that plans count. */
class CustomColumnsTests {

    private static final CustomEvents QUIZ = new CustomEvents(List.of("custom:Quiz finished"));

    @Test
    void areFoundBehindAnyNumberOfColumnsThatWeDoNotKnow() {
        var headers = new ArrayList<>(List.of("Day", "Ad name"));
        IntStream.rangeClosed(1, 61).forEach(number -> headers.add("Ours " + number));
        headers.add("Quiz Finished");

        var layout = HeaderRow.layout(headers).counting(QUIZ);

        assertThat(layout.custom()).containsEntry("custom:Quiz finished", 63);
        assertThat(layout.kept()).hasSize(60).doesNotContain(63);
    }

    @Test
    void areThoseOfExactlyTheNameBeforeOthersLikeIt() {
        var layout = HeaderRow.layout(List.of("Day", "Ad name", "Quiz-finished", "Quiz finished"))
                .counting(QUIZ);

        assertThat(layout.custom()).containsEntry("custom:Quiz finished", 3);
        assertThat(layout.kept()).containsExactly(2);
    }

    @Test
    void areNoneWhereTwoHaveTheName() {
        var layout = HeaderRow.layout(List.of("Day", "Ad name", "Quiz Finished", "QUIZ FINISHED"))
                .counting(QUIZ);

        assertThat(layout.custom()).isEmpty();
        assertThat(layout.kept()).containsExactly(2, 3);
    }
}
