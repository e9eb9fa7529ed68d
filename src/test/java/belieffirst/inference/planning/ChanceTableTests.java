package belieffirst.inference.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class ChanceTableTests {

    private static final ChanceTable TABLE = new ChanceTable(new StringReader("""
            # seed 1
            one	2	2	1	0	0.5	0.3	0.2
            one	2	2	100	0.8	0.1	0.1	0
            one	2	8	1	0	0.6	0.2	0.2
            one	2	8	100	1	0	0	0
            one	8	2	1	0	0.4	0.4	0.2
            one	8	2	100	0.6	0.2	0.2	0
            one	8	8	1	0	0.4	0.4	0.2
            one	8	8	100	0.6	0.2	0.2	0
            """));

    @Test
    void givesItsPointsAsTheyAre() {
        assertThat(TABLE.of("one", 2, 8, 100)).contains(new Chances(1, 0, 0, 0));
        assertThat(TABLE.of("one", 8, 2, 1)).contains(new Chances(0, 0.4, 0.4, 0.2));
    }

    /** Ten lies halfway between 1 and 100, and 4 between 2 and 8. */
    @Test
    void interpolatesOnALogarithmicScale() {
        assertThat(TABLE.of("one", 2, 2, 10).orElseThrow().winner()).isCloseTo(0.4, within(1e-12));
        assertThat(TABLE.of("one", 2, 4, 100).orElseThrow().winner()).isCloseTo(0.9, within(1e-12));
        assertThat(TABLE.of("one", 4, 4, 10).orElseThrow().winner()).isCloseTo(0.375, within(1e-12));
        assertThat(TABLE.of("one", 4, 4, 10).orElseThrow().nonePays()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void staysAtItsEnds() {
        assertThat(TABLE.of("one", 1, 1, 1)).isEqualTo(TABLE.of("one", 2, 2, 1));
        assertThat(TABLE.of("one", 8, 20, 1_000)).isEqualTo(TABLE.of("one", 8, 8, 100));
        assertThat(TABLE.of("one", 8, 8, 0.9)).isEmpty();
        assertThat(TABLE.of("one", 9, 8, 100)).isEmpty();
    }

    @Test
    void knowsNothingOfOtherSetUps() {
        assertThat(TABLE.of("another", 2, 2, 1)).isEmpty();
    }

    @Test
    void refusesALineThatIsCutOff() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChanceTable(new StringReader("one	2	2	1	0.5")))
                .withMessage("A line of chances has 8 columns: one	2	2	1	0.5");
    }
}
