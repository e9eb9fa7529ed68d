package belieffirst.verdict.page;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.LaterPlans;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellMatrixTests {

    private static final Map<Integer, Figures> FOUR = Map.of(1, sold(10), 2, sold(5), 3, sold(20), 4, sold(0));

    @Test
    void setsTwoByTwoIntoRowsAndColumnsWithTotals() {
        var matrix =
                CellMatrix.of(LaterPlans.of(Phase.MECHANISM_AND_PROBLEM), FOUR).orElseThrow();

        assertThat(matrix.across()).isEqualTo("Problem");
        assertThat(matrix.columns()).containsExactly("Stairs", "Getting up");
        assertThat(matrix.rows()).extracting(CellMatrix.Row::name).containsExactly("Starved cartilage", "Slow loss");
        assertThat(matrix.rows()).extracting(row -> row.total().brought()).containsExactly("15", "20");
        assertThat(matrix.totals().cells()).extracting(Figures::brought).containsExactly("30", "5");
        assertThat(matrix.totals().cells()).extracting(Figures::cost).containsExactly("20.00", "120.00");
        assertThat(matrix.totals().total().brought()).isEqualTo("35");
        assertThat(matrix.rows().getLast().cells().getLast().cost()).isEqualTo("–");
    }

    @Test
    void namesDensitiesInPlainWords() {
        var matrix =
                CellMatrix.of(LaterPlans.of(Phase.BENEFIT_AND_MESSAGING), FOUR).orElseThrow();

        assertThat(matrix.columns()).containsExactly("Low density", "High density");
        assertThat(matrix.rows()).extracting(CellMatrix.Row::name).containsExactly("Stairs again", "A calm evening");
    }

    @Test
    void needsTwoThingsThatVary() {
        var one = LaterPlans.of(Phase.SUB_LAYERS);

        assertThat(CellMatrix.of(one, Map.of(1, sold(1), 2, sold(2), 3, sold(3))))
                .isEmpty();
    }

    @Test
    void standsForNoOtherVariantsThanThoseThatRan() {
        assertThat(CellMatrix.of(LaterPlans.of(Phase.MECHANISM_AND_PROBLEM), Map.of(1, sold(10))))
                .isEmpty();
    }

    private static Figures sold(long conversions) {
        return Figures.of(List.of(FiguresTests.day(0, "USD", "300.00", conversions, null)));
    }
}
