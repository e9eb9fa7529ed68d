package belieffirst.evidence.ad;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One count of an event from a sum and parts that exclude each other. */
class ConversionsTests {

    @Test
    void isTheSumWhereThatIsTold() {
        assertThat(Conversions.one(5L, parts(3L, 2L))).isEqualTo(5);
        assertThat(Conversions.one(0L, parts(null, null))).isZero();
    }

    @Test
    void isTheOnlyPartThatHadAny() {
        assertThat(Conversions.one(null, parts(3L, 0L))).isEqualTo(3);
        assertThat(Conversions.one(null, parts(0L, 0L))).isZero();
        assertThat(Conversions.one(null, parts(3L, 2L))).isNull();
    }

    @Test
    void isNotKnownWhereAPartIsNot() {
        assertThat(Conversions.one(null, parts(0L, null))).isNull();
        assertThat(Conversions.one(null, parts(3L, null))).isNull();
        assertThat(Conversions.one(null, parts(null, null))).isNull();
        assertThat(Conversions.one(null, List.of())).isNull();
    }

    private static List<@Nullable Long> parts(@Nullable Long... parts) {
        return Arrays.asList(parts);
    }
}
