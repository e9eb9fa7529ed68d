package belieffirst.atlas.web;

import belieffirst.atlas.Belief;
import belieffirst.atlas.StatusChange;
import belieffirst.belief.AngleStatus;
import belieffirst.belief.Mechanism;
import belieffirst.library.Option;
import belieffirst.web.Frame;
import gg.jte.Content;
import java.util.Arrays;
import java.util.List;

/**
 * The content of a belief's page.
 *
 * @param history what became of it, the latest first
 * @param mechanisms why it holds
 * @param beside what other modules know of it, such as its evidence
 */
public record BeliefPage(Belief belief, List<StatusChange> history, List<Mechanism> mechanisms, List<Content> beside) {

    /** Whether this reader can say what became of it. */
    public boolean judged() {
        return !belief.archived() && !Frame.current().viewer().readsOnly();
    }

    /** What it may become now. */
    public List<Option> next() {
        return Arrays.stream(AngleStatus.values())
                .filter(status -> belief.outcome().status().mayBecome(status))
                .map(status -> new Option(status.word(), label(status)))
                .toList();
    }

    /** The plans that could have shown it. */
    public List<Option> plans() {
        return belief.tests().stream()
                .map(test -> new Option(
                        test.id().toString(),
                        "%s, %s".formatted(test.key(), test.phase().label())))
                .toList();
    }

    private String label(AngleStatus status) {
        return status == belief.outcome().status() ? status.label() + " again, in another plan" : status.label();
    }
}
