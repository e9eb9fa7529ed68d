package belieffirst.plan.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class LayerTests {

    @Test
    void addressesKnowEveryLaterLayer() {
        assertThat(Layer.LATER_WORDS.split("\\|", -1))
                .containsExactlyElementsOf(Layer.LATER.stream().map(Layer::word).toList());
    }

    @ParameterizedTest
    @EnumSource
    void isFoundByItsFieldAndByItsWord(Layer layer) {
        assertThat(Layer.of(layer.field())).isEqualTo(layer);
        assertThat(Layer.at(layer.word())).isEqualTo(layer);
    }

    @Test
    void isNeverTakenForAnother() {
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> Layer.at("offers"));
        assertThatExceptionOfType(Refusal.NotFound.class).isThrownBy(() -> Layer.of("angles"));
    }

    @Test
    void isReadByItsNameOnTheWireAndByTheNameThatRowsHadBefore() {
        var mapper = new JsonMapper();

        var read =
                mapper.readValue("{\"MECHANISM\": 1, \"problem_id\": 2}", new TypeReference<Map<Layer, Integer>>() {});

        assertThat(read).isEqualTo(Map.of(Layer.MECHANISM, 1, Layer.PROBLEM, 2));
        assertThat(mapper.writeValueAsString(read)).contains("\"mechanism_id\":1", "\"problem_id\":2");
    }

    @Test
    void namesItsOwnerByTheColumnOfItsRows() {
        assertThat(Layer.LATER)
                .extracting(layer -> layer.owner().column())
                .isEqualTo(List.of("persona_id", "angle_id", "jtbd_framed_id", "product_id", "product_id", "", ""));
    }
}
