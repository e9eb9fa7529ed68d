package belieffirst.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTests {

    @Test
    void readTheVersionThatTheyWrote() {
        assertThat(required("\"7\"")).isEqualTo("7");
        assertThat(given(" \"7\" ")).isEqualTo("7");
    }

    @Test
    void takeAStarForAnyVersion() {
        assertThat(required("*")).isNull();
    }

    @Test
    void matchNoWeakTag() {
        assertThat(required("W/\"7\"")).isNotNull().isNotEqualTo("7");
        assertThat(required("7")).isNotNull().isNotEqualTo("7");
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = "  ")
    void areRefusedWhereNothingIsSaid(String header) {
        assertThatExceptionOfType(Refusal.PreconditionRequired.class).isThrownBy(() -> required(header));
        assertThat(given(header)).isNull();
    }

    @Test
    void takeOneOfAListWhenItIsTheVersionThatStandsThere() {
        assertThat(required("\"6\", \"7\"")).isEqualTo("7");
        assertThat(required("\"6\",\"8\"")).isNotIn("6", "7", "8");
        assertThat(required("\"6\", W/\"7\", \"8\"")).isNotIn("6", "7", "8");
    }

    @Test
    void knowsTheVersionsThatAClientHas() {
        assertThat(Preconditions.known("\"7\", W/\"8\" , 9, \"\"")).containsExactly("7", "8");
        assertThat(Preconditions.known(null)).isEmpty();
    }

    private static @Nullable String required(@Nullable String header) {
        return Preconditions.required(header, () -> "7");
    }

    private static @Nullable String given(@Nullable String header) {
        return Preconditions.given(header, () -> "7");
    }
}
