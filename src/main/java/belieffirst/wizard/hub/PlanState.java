package belieffirst.wizard.hub;

import belieffirst.wizard.run.RunView;
import java.util.List;

/** The state of a plan, by what somebody has to do next. */
public enum PlanState {
    FINISH("Finish"),
    HAND_OVER("Hand over"),
    WAIT("Wait for results"),
    DECIDE("Decide");

    /** All of them, in the order in which a plan goes through them. */
    public static final List<PlanState> ALL = List.of(values());

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    /** That of a compiled plan; one of which ads are still to be made is handed over until results come. */
    public static PlanState of(RunView run) {
        return switch (run.next().move().kind()) {
            case COMPILE -> FINISH;
            case LAUNCH -> HAND_OVER;
            case BRING_RESULTS -> run.isBeingMade() ? HAND_OVER : WAIT;
            case KEEP_RUNNING, SET_GOALS -> WAIT;
            case GO_ON, REMATCH, TEST_AGAIN, OTHER_ANGLES -> DECIDE;
        };
    }

    public String label() {
        return label;
    }

    public boolean isBefore(PlanState other) {
        return compareTo(other) < 0;
    }
}
