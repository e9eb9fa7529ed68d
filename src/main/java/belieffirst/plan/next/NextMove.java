package belieffirst.plan.next;

import belieffirst.plan.Status;
import java.util.List;
import java.util.Locale;

/**
 * The kind of step that follows a plan.
 *
 * @param cells from phase 3 on the numbers of the cells that it is about: the one that goes on, or those that are compared once more
 * @param outcomes what it makes of angles and variants where it ends a test that is under way, a sentence each
 */
public record NextMove(Kind kind, List<Integer> cells, List<String> outcomes) {

    public NextMove {
        cells = List.copyOf(cells);
        outcomes = List.copyOf(outcomes);
    }

    public NextMove(Kind kind, List<Integer> cells) {
        this(kind, cells, List.of());
    }

    public static NextMove of(Kind kind) {
        return new NextMove(kind, List.of());
    }

    /** The step of a plan of which no results came, by what people reported. */
    static NextMove reported(Status status, boolean ready) {
        return switch (status) {
            case DRAFT -> of(Kind.COMPILE);
            case READY -> of(Kind.LAUNCH);
            case RUNNING -> of(ready ? Kind.GO_ON : Kind.BRING_RESULTS);
            case COMPLETED -> of(Kind.GO_ON);
        };
    }

    /** The same, which makes this of angles and variants. */
    public NextMove making(List<String> sentences) {
        return new NextMove(kind, cells, sentences);
    }

    /** Whether it begins a plan. */
    public boolean begins() {
        return switch (kind) {
            case COMPILE, LAUNCH, BRING_RESULTS, KEEP_RUNNING, SET_GOALS -> false;
            case GO_ON, REMATCH, TEST_AGAIN, OTHER_ANGLES -> true;
        };
    }

    /** Whether it is the same step about the same cells, whatever it ends. */
    public boolean isThat(NextMove other) {
        return kind == other.kind && cells.equals(other.cells);
    }

    /** Whether what was compared is compared once more. */
    boolean isAgain() {
        return kind == Kind.REMATCH || kind == Kind.TEST_AGAIN;
    }

    /** The kinds of steps. */
    public enum Kind {
        /** A draft is answered and compiled first. */
        COMPILE,
        /** The ads of a compiled plan are made, and go live. */
        LAUNCH,
        /** Results come in, from a file, from Meta or by hand. */
        BRING_RESULTS,
        /** Nothing is decided, and the test goes on. */
        KEEP_RUNNING,
        /** Without a target there is no verdict. */
        SET_GOALS,
        /** One goes on to the next phase, or another of the last one. */
        GO_ON,
        /** Two that lead together, on new ads. */
        REMATCH,
        /** All of them, since the test showed nothing. */
        TEST_AGAIN,
        /** Phase 1 with other angles of the same job. */
        OTHER_ANGLES;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
