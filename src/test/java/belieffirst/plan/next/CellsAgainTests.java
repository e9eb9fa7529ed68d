package belieffirst.plan.next;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.plan.Cell;
import belieffirst.plan.LaterPlans;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CellsAgainTests {

    private final PlanDetails fourth = LaterPlans.of(Phase.MECHANISM_AND_PROBLEM);

    @Test
    void takeOverWhatTheyHaveOfEachLayer() {
        var mechanisms = fourth.plan().design().of(Layer.MECHANISM);
        var problems = fourth.plan().design().of(Layer.PROBLEM);

        assertThat(CellsAgain.of(fourth, List.of(1, 2)))
                .isEqualTo(Map.of(Layer.MECHANISM, mechanisms.subList(0, 1), Layer.PROBLEM, problems));
        assertThat(CellsAgain.of(fourth, List.of(2, 4)))
                .isEqualTo(Map.of(Layer.MECHANISM, mechanisms, Layer.PROBLEM, problems.subList(1, 2)));
    }

    @Test
    void bringTheirOtherCombinationsAlong() {
        assertThat(CellsAgain.of(fourth, List.of(1, 4)).values())
                .allSatisfy(rows -> assertThat(rows).hasSize(2));
    }

    @Test
    void holdTheRowsOfStackedCellsInThePlansOrder() {
        var third = LaterPlans.of(Phase.SUB_LAYERS);
        var cells = Cell.of(third);

        assertThat(CellsAgain.of(third, List.of(3, 1)))
                .isEqualTo(Map.of(Layer.SUBLAYER, cells.get(2).of(Layer.SUBLAYER)));
        assertThat(CellsAgain.of(third, List.of(2, 3)).get(Layer.SUBLAYER))
                .isEqualTo(third.plan().design().of(Layer.SUBLAYER));
    }

    @Test
    void areNoneWhereNoneIsNamed() {
        assertThat(CellsAgain.of(fourth, List.of())).isEmpty();
    }
}
