package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTests {

    @Test
    void readTheVersionThatTheyWrote() {
        assertThat(Preconditions.required("\"7\"")).isEqualTo("7");
        assertThat(Preconditions.given(" \"7\" ")).isEqualTo("7");
    }

    @Test
    void takeAStarForAnyVersion() {
        assertThat(Preconditions.required("*")).isNull();
    }

    @Test
    void matchNoWeakTag() {
        assertThat(Preconditions.required("W/\"7\"")).isEqualTo("W/\"7\"");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "  ")
    void areRefusedWhereNothingIsSaid(String header) {
        assertThatExceptionOfType(Refusal.PreconditionRequired.class).isThrownBy(() -> Preconditions.required(header));
        assertThat(Preconditions.given(header)).isNull();
    }

    @Test
    void knowsTheVersionsThatAClientHas() {
        assertThat(Preconditions.known("\"7\", W/\"8\" , 9, \"\"")).containsExactly("7", "8");
        assertThat(Preconditions.known(null)).isEmpty();
    }
}
