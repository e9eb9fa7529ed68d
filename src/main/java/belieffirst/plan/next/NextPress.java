package belieffirst.plan.next;

import belieffirst.plan.PlanDetails.Kin;
import belieffirst.plan.Status;
import belieffirst.plan.layer.Phase;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The press that takes the next step of a plan: a link, or a form that is sent with the word of the move.
 *
 * @param move sent with a form; null for a link
 * @param ends whether the test that is under way is over: a form ends it, and beside a link it can be ended
 */
public record NextPress(String label, String path, @Nullable String move, boolean ends) {

    /**
     * The press of a plan in this state.
     *
     * @param children the plans that go on from it; one of them may be the next step already
     */
    public static NextPress of(String key, Status status, boolean archived, NextPhase next, List<Kin> children) {
        var path = "/plans/" + key;
        if (archived) {
            return new NextPress("Bring it back", path + "/restore", "restore", false);
        }
        return switch (next.move().kind()) {
            case COMPILE -> link("Continue the plan", path);
            case LAUNCH -> link("Launch the ads", path + "/launch");
            case BRING_RESULTS, KEEP_RUNNING -> link("Import results", "/results/imports");
            case SET_GOALS -> link("Set the goals", path + "/goals");
            case GO_ON, REMATCH, TEST_AGAIN, OTHER_ANGLES ->
                planned(next, children)
                        .map(child -> new NextPress(
                                "Open " + child.key(), "/plans/" + child.key(), null, status == Status.RUNNING))
                        .orElseGet(() -> new NextPress(
                                label(next.move(), next.phase()),
                                path + "/next",
                                next.move().kind().wireName(),
                                status == Status.RUNNING));
        };
    }

    /** Whether it is a form, and no link. */
    public boolean isForm() {
        return move != null;
    }

    /** The latest plan that is the next step already: a test of other angles has none of this plan's. */
    public static Optional<Kin> planned(NextPhase next, List<Kin> children) {
        var others = next.move().kind() == NextMove.Kind.OTHER_ANGLES;
        return children.stream()
                .filter(child -> child.phaseId() == next.phase().id())
                .filter(child -> next.move().isAgain() ? child.again() : !others || !child.again())
                .reduce((_, latest) -> latest);
    }

    private static NextPress link(String label, String path) {
        return new NextPress(label, path, null, false);
    }

    /** What comes, as a heading says it after a colon. */
    public static String heading(NextMove move, Phase phase) {
        return switch (move.kind()) {
            case REMATCH -> "a rematch";
            case TEST_AGAIN -> "the same test again";
            case OTHER_ANGLES -> "other angles";
            case COMPILE, LAUNCH, BRING_RESULTS, KEEP_RUNNING, SET_GOALS, GO_ON ->
                phase.label().toLowerCase(Locale.ROOT);
        };
    }

    private static String label(NextMove move, Phase phase) {
        return switch (move.kind()) {
            case REMATCH -> "Plan the rematch";
            case TEST_AGAIN -> "Plan the same test again";
            case OTHER_ANGLES -> "Test other angles";
            case COMPILE, LAUNCH, BRING_RESULTS, KEEP_RUNNING, SET_GOALS, GO_ON ->
                "Plan phase %d: %s".formatted(phase.id(), phase.label().toLowerCase(Locale.ROOT));
        };
    }
}
