package belieffirst.wizard.angle;

import belieffirst.plan.PlanDetails;
import belieffirst.web.Redirect;
import belieffirst.web.Redirect.Undo;
import belieffirst.wizard.FormIds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The words for what was done to a plan's angles, and the way to take a removal back. */
final class AngleWords {

    private AngleWords() {}

    /** Null where all of them were there already. */
    static @Nullable String added(PlanDetails before, PlanDetails after) {
        var more = after.angles().size() - before.angles().size();
        return more < 1 ? null : more == 1 ? "1 angle added." : more + " angles added.";
    }

    static Redirect removed(Redirect done, String angle, PlanDetails before, PlanDetails after) {
        return FormIds.parsed(angle).map(id -> removed(done, id, before, after)).orElse(done);
    }

    private static Redirect removed(Redirect done, UUID angle, PlanDetails before, PlanDetails after) {
        var name = before.angle(angle).map(PlanDetails.TestedAngle::name).orElse("");
        var place = before.plan().design().angleIds().indexOf(angle);
        var fields = Map.of(
                "place", List.of(String.valueOf(place)),
                "then", List.of("stay"));
        return done.saying("Removed “%s” from this plan.".formatted(name))
                .undoing(new Undo(
                        "/plans/%s/angles/%s/put-back".formatted(after.plan().key(), angle), fields));
    }
}
