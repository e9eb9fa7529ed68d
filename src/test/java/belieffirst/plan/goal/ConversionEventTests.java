package belieffirst.plan.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionEventTests {

    @Test
    void isCountedInWordsOfTheField() {
        assertThat(ConversionEvent.PURCHASE.counted(1)).isEqualTo("1 purchase");
        assertThat(new ConversionEvent("app_install").counted(20)).isEqualTo("20 app installs");
        assertThat(ConversionEvent.custom(" Booked a call ").counted(3)).isEqualTo("3 “Booked a call” conversions");
        assertThat(ConversionEvent.known()).extracting(ConversionEvent::label).doesNotHaveDuplicates();
    }

    @Test
    void isTheSameAfterItWasRead() {
        var event = ConversionEvent.custom("Booked a call");

        assertThat(new ConversionEvent(event.word())).isEqualTo(event);
        assertThat(event.customName()).isEqualTo("Booked a call");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sale", "PURCHASE", "custom:", "custom: ", "custom: x", "custom:two\nlines"})
    void isNoOtherWord(String word) {
        assertThatThrownBy(() -> new ConversionEvent(word)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasANameOfAHundredCharactersAtMost() {
        assertThat(ConversionEvent.custom("x".repeat(100)).customName()).hasSize(100);
        assertThatThrownBy(() -> ConversionEvent.custom("x".repeat(101))).isInstanceOf(IllegalArgumentException.class);
    }
}
