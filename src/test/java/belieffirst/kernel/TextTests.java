package belieffirst.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTests {

    @Test
    void composesUnicodeAndEndsLinesInOneWay() {
        assertThat(Text.clean("Cafe\u0301\r\nau lait\n")).isEqualTo("Café\nau lait\n");
        assertThat(Text.clean("🐕 stays")).isEqualTo("🐕 stays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD83D", "x\uDC15"})
    void refusesWhatNoDatabaseCanKeep(String text) {
        assertThatExceptionOfType(Refusal.Invalid.class).isThrownBy(() -> Text.clean(text));
    }
}
