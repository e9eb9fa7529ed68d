package belieffirst.plan.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
    void namesItsOwnerByTheColumnOfItsRows() {
        assertThat(Layer.LATER)
                .extracting(layer -> layer.owner().column())
                .isEqualTo(List.of("persona_id", "angle_id", "jtbd_framed_id", "product_id", "", ""));
    }
}
