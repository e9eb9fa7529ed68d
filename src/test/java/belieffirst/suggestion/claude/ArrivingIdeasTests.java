package belieffirst.suggestion.claude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.suggestion.source.SourceFailed;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ArrivingIdeasTests {

    private static final String ANSWER = """
            {"ideas": [{"name": "A “brace” { and \\" a quote", "list": ["x]", {"y": "}"}]}, {"name": "Second \\\\"}]}""";

    @Test
    void givesEachIdeaWhenItsBraceClosesWhereverPiecesEnd() {
        for (var size = 1; size <= ANSWER.length(); size++) {
            var arriving = new ArrivingIdeas();
            var ideas = new ArrayList<JsonNode>();
            for (var from = 0; from < ANSWER.length(); from += size) {
                ideas.addAll(arriving.read(ANSWER.substring(from, Math.min(from + size, ANSWER.length()))));
            }

            assertThat(ideas).as("pieces of %d", size).hasSize(2);
            assertThat(ideas.getFirst().path("list").get(1).path("y").asString())
                    .isEqualTo("}");
            assertThat(ideas.getLast().path("name").asString()).isEqualTo("Second \\");
            assertThat(arriving.isDone()).isTrue();
        }
    }

    @Test
    void knowsThatAnAnswerIsNotDone() {
        var arriving = new ArrivingIdeas();

        assertThat(arriving.read("{\"ideas\": [{\"name\": \"Half")).isEmpty();
        assertThat(arriving.isDone()).isFalse();
    }

    @Test
    void refusesWhatIsNoJsonAndWhatHasNoEnd() {
        assertThatExceptionOfType(SourceFailed.class)
                .isThrownBy(() -> new ArrivingIdeas().read("{\"ideas\": [{nonsense}]}"));
        assertThatExceptionOfType(SourceFailed.class).isThrownBy(() -> new ArrivingIdeas().read("[".repeat(200_001)));
    }

    @Test
    void takesNoCharacterThatCannotBeKept() {
        var ideas = new ArrivingIdeas().read("{\"ideas\": [{\"name\": \"a\\u0000b\\ud800c\\udc00d\\ud83d\\ude00e\"}]}");

        assertThat(ideas.getFirst().path("name").asString()).isEqualTo("a?b?c?d\ud83d\ude00e");
    }
}
