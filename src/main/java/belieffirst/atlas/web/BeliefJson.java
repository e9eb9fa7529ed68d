package belieffirst.atlas.web;

import belieffirst.atlas.Belief;
import belieffirst.atlas.StatusChange;
import belieffirst.atlas.Test;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A belief on the wire.
 *
 * @param id of the angle
 * @param tests the latest plans that test it
 * @param changes how its status changed, the latest first; left out in lists
 */
record BeliefJson(
        UUID id,
        @JsonUnwrapped Words words,
        String outcome,
        boolean archived,
        @JsonUnwrapped Place place,
        List<TestJson> tests,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChangeJson> changes) {

    static BeliefJson line(Belief belief) {
        return made(belief, null);
    }

    static BeliefJson of(Belief belief, List<StatusChange> history) {
        return made(belief, history.stream().map(ChangeJson::of).toList());
    }

    private static BeliefJson made(Belief belief, @Nullable List<ChangeJson> changes) {
        var words = belief.words();
        var place = belief.place();
        return new BeliefJson(
                belief.id(),
                new Words(words.name(), words.statement(), words.explanation()),
                belief.outcome().word(),
                belief.archived(),
                new Place(place.brand(), place.product(), place.persona(), place.job(), place.jobId()),
                belief.tests().stream().map(TestJson::of).toList(),
                changes);
    }

    record Words(
            String name, String beliefStatement, @Nullable String explanation) {}

    /** The names of what a belief belongs to. */
    record Place(String brand, String product, String persona, String job, UUID jtbdFramedId) {}

    /** A plan that tests a belief. */
    record TestJson(
            UUID planId,
            String planKey,
            String name,
            int phaseId,
            String status,
            @Nullable String parentKey) {

        static TestJson of(Test test) {
            return new TestJson(
                    test.id(),
                    test.key(),
                    test.name(),
                    test.phase().id(),
                    test.status().word(),
                    test.parent());
        }
    }

    /** A change of a belief's status. */
    record ChangeJson(
            String fromStatus,
            String toStatus,
            String reason,
            String cause,
            @Nullable String planKey,
            Instant changedAt) {

        static ChangeJson of(StatusChange change) {
            return new ChangeJson(
                    change.from().word(),
                    change.to().word(),
                    change.reason(),
                    change.cause().word(),
                    change.plan(),
                    change.at().toInstant());
        }
    }
}
