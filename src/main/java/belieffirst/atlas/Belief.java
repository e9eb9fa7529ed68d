package belieffirst.atlas;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An angle with all that is known of it over all plans.
 *
 * @param tests the latest plans that test it, the earliest phase first
 * @param most how many of them are shown at most
 * @param latest the latest change of its status, or null when it never changed
 */
public record Belief(
        UUID id,
        Words words,
        Outcome outcome,
        boolean archived,
        Place place,
        List<Test> tests,
        int most,
        @Nullable StatusChange latest) {

    /** The words of a belief: its name, statement and explanation. */
    public record Words(
            String name, String statement, @Nullable String explanation) {}

    /** The brand, product, persona and job of a belief. */
    public record Place(String brand, String product, String persona, String job, UUID jobId) {}

    /** Whether earlier plans that test it may not be shown. */
    public boolean mayHaveMore() {
        return tests.size() == most;
    }

    /** The tests that begin a line: their parent tests something else, or there is none. */
    public List<Test> roots() {
        return tests.stream()
                .filter(test -> tests.stream().noneMatch(other -> other.key().equals(test.parent())))
                .toList();
    }

    /** The tests that go on from this one. */
    public List<Test> after(Test parent) {
        return tests.stream().filter(test -> parent.key().equals(test.parent())).toList();
    }
}
