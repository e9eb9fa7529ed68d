package belieffirst.wizard.angle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.kernel.Refusal;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedAnglesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Early sign\tStairs hurt, and first; slowly\tOwners say so",
                "Early sign;Stairs hurt, and first|Owners say so",
                "\r\nName\tBelief statement\tWhy\r\nEarly sign\tStairs hurt, and first; slowly\tOwners say so\r\n\r\n",
                "Early sign,\"Stairs hurt, and first; slowly\",Owners say so",
                "Early sign, \"Stairs hurt, and first; slowly\" , \"Owners say so\"",
            })
    void readsWhateverASpreadsheetPutsBetweenItsCells(String pasted) {
        var read = PastedAngles.in(pasted.replace('|', ';'));

        assertThat(read).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Early sign");
            assertThat(row.belief()).startsWith("Stairs hurt, and first");
            assertThat(row.explanation()).isEqualTo("Owners say so");
        });
    }

    @Test
    void readsLinesWithoutAnExplanation() {
        assertThat(PastedAngles.in("Early sign;Stairs hurt, first\nLate sign;Walks hurt"))
                .extracting(PastedAngles.Row::belief)
                .containsExactly("Stairs hurt, first", "Walks hurt");
    }

    @Test
    void keepsQuotesAndLinesWithinACell() {
        assertThat(PastedAngles.in("Early sign\t\"He says \"\"stairs\"\"\nand walks\"\tOwners \"say\" so\r\n"))
                .singleElement()
                .isEqualTo(new PastedAngles.Row("Early sign", "He says \"stairs\"\nand walks", "Owners \"say\" so"));
    }

    @Test
    void takesThirtyLinesBelowAHeadingAndNoMore() {
        assertThat(PastedAngles.in("Angle\tBelief\n" + lines(30))).hasSize(30);
        for (var tooMany : new String[] {lines(31), "Angle\tBelief\n" + lines(31), "Angle\tBelief", " \n"}) {
            assertThatExceptionOfType(Refusal.Invalid.class)
                    .isThrownBy(() -> PastedAngles.in(tooMany))
                    .satisfies(refusal -> assertThat(refusal.fields()).containsOnlyKeys("pasted"));
        }
    }

    private static String lines(int count) {
        return IntStream.range(0, count)
                .mapToObj("Sign %1$d\tIt hurts on stair %1$d"::formatted)
                .collect(Collectors.joining("\n"));
    }
}
