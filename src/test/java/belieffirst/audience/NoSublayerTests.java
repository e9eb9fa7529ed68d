package belieffirst.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class NoSublayerTests {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @CsvSource({
        "Severe joint decline, PROBLEM_SEVERITY",
        "Chronic cases, PROBLEM_SEVERITY",
        "Getting worse every month, PROBLEM_SEVERITY",
        "Limping after walks, SYMPTOM",
        "Stiff in the morning, SYMPTOM",
        "Trouble climbing stairs, SYMPTOM",
        "Problem-aware owners, AWARENESS_LEVEL",
        "Most aware, AWARENESS_LEVEL",
        "Inflammation drives it, MECHANISM_HINT",
        "Because cartilage wears, MECHANISM_HINT",
        "35% off, OFFER_ELEMENT",
        "Free shipping, OFFER_ELEMENT",
        "90-day money-back guarantee, OFFER_ELEMENT"
    })
    void recognisesByItsWordsWhatIsNoSublayer(String text, NoSublayer kind) {
        assertThat(NoSublayer.in(text)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Stairs and hardwood floors",
                "Slippery surfaces",
                "Large breeds",
                "Coarse, curly hair",
                "Spain",
                "Mild climate",
                "Severe winters",
                "Moderate activity",
                "Busy routine",
                "Subscription-friendly",
                "Simple routine",
                "Tight budget",
                "anti-pharma",
                "natural-only",
                "research-driven",
                "Salem, Oregon",
                "Painters and decorators",
                "Grain-free households"
            })
    void leavesTrueSublayersAlone(String text) {
        assertThat(NoSublayer.in(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "problem_severity, Say it on the job",
        "symptom, Put it under a pain of a problem",
        "awareness_level, Choose it beside the persona of a plan",
        "mechanism hint, Say it in an angle or a mechanism",
        "offer_element, Put it into an offer"
    })
    void namesTheRightPlaceForAKindThatIsNone(String type, String place) {
        assertThat(faults(Map.of("sublayer_type", type)).get("/sublayer_type")).contains(place);
    }

    @Test
    void pointsAtTheValueThatIsNoSublayer() {
        assertThat(faults(Map.of("name", "Stairs", "values", List.of("Hardwood floors", "Whimpering at night"))))
                .containsOnlyKeys("/values/1")
                .containsEntry(
                        "/values/1",
                        "“Whimpering at night” sounds like a symptom, which is no sub-layer: it is what the reader recognizes a problem by. Put it under a pain of a problem.");
    }

    private static Map<String, String> faults(Map<String, ?> sublayer) {
        ObjectNode sent = JSON.valueToTree(sublayer);
        return NoSublayer.faults(sent);
    }
}
