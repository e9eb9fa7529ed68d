package belieffirst.plan.next;

import belieffirst.plan.Cell;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import belieffirst.plan.run.Run;
import belieffirst.plan.run.RunStatus;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cell that won a plan of phase 3 or later, as its completed run says. */
public record WinningCell(Cell cell, Phase phase) {

    /** Empty while no run is completed, or nobody said which cell won. */
    public static Optional<WinningCell> of(PlanDetails details, List<Run> runs) {
        var phase = details.plan().lifecycle().phase();
        if (!phase.hasCells()) {
            return Optional.empty();
        }
        return runs.stream()
                .filter(run -> run.status() == RunStatus.COMPLETED)
                .map(run -> run.outcome().results().path("winning_cell").asInt(0))
                .filter(number -> number > 0)
                .findFirst()
                .flatMap(number -> Cell.of(details).stream()
                        .filter(cell -> cell.number() == number)
                        .findFirst())
                .map(cell -> new WinningCell(cell, phase));
    }

    /** What the cell with this number has of the layers that the next phase holds still. */
    static Map<Layer, List<String>> goingOn(PlanDetails details, int number) {
        return Cell.of(details).stream()
                .filter(cell -> cell.number() == number)
                .findFirst()
                .map(cell -> new WinningCell(cell, details.plan().lifecycle().phase()).goingOn())
                .orElse(Map.of());
    }

    /** What it has of the layers that the next phase holds still. */
    Map<Layer, List<String>> goingOn() {
        var going = new EnumMap<Layer, List<String>>(Layer.class);
        cell.picks().forEach((layer, values) -> {
            if (phase.next().holds(layer) && layer != Layer.TEMPLATE) {
                going.put(layer, values);
            }
        });
        return going;
    }
}
