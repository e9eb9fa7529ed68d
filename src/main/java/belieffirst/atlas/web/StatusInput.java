package belieffirst.atlas.web;

import belieffirst.kernel.Refusal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form with an angle's new status. */
public record StatusInput(
        @Nullable String status,
        @Nullable String reason,
        @Nullable String planId) {

    static final StatusInput BLANK = new StatusInput(null, null, null);

    @Nullable
    UUID plan() {
        if (planId == null || planId.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(planId);
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid(Map.of("planId", "Choose one of the plans that test it, or none."));
        }
    }

    public String chosen() {
        return status == null ? "" : status;
    }

    public String because() {
        return reason == null ? "" : reason;
    }

    public String shownIn() {
        return planId == null ? "" : planId;
    }
}
