package belieffirst.verdict.list;

import belieffirst.kernel.Cursor;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column that the list of plans can be sorted by, as SQL reads it of a chosen plan {@code c}. */
public enum PlanSort {
    PLAN("lower(c.name)", "text", "''", ""),
    PHASE("c.phase_id", "integer", "0", ""),
    PERSONA("lower(pe.name)", "text", "''", "left join personas_4d pe on pe.id = c.persona_id"),
    STATUS("array_position(array['draft', 'ready', 'running', 'completed'], c.status)", "integer", "0", ""),
    VERDICT(VerdictOfPlan.RANK, "integer", "0", VerdictOfPlan.JOIN),
    CPA("v.spend / nullif(v.conversions, 0)", "numeric", "0", VerdictOfPlan.JOIN),
    OWNER("lower(o.name)", "text", "''", "left join app.people() o on o.id = c.created_by"),
    ADS("r.ads", "integer", "0", ResultsOfPlan.JOIN),
    SPEND("v.spend", "numeric", "0", VerdictOfPlan.JOIN),
    CONVERSIONS("v.conversions", "numeric", "0", VerdictOfPlan.JOIN),
    THROUGH("r.through - date '0001-01-01'", "integer", "0", ResultsOfPlan.JOIN),
    UPDATED("c.updated_at", "timestamptz", "'-infinity'::timestamptz", "");

    private final String value;
    private final String type;
    private final String nothing;
    private final String join;

    PlanSort(String value, String type, String nothing, String join) {
        this.value = value;
        this.type = type;
        this.nothing = nothing;
        this.join = join;
    }

    /** The column of this name; empty for any other word. */
    public static Optional<PlanSort> of(String word) {
        return Arrays.stream(values()).filter(sort -> sort.word().equals(word)).findFirst();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the first look shows the largest first: the latest change, the most spent, and a to z else. */
    public boolean beginsDescending() {
        return this == UPDATED || this == ADS || this == SPEND || this == CONVERSIONS || this == THROUGH;
    }

    String join() {
        return join;
    }

    /** What is compared first: whether there is a value, so that what is not known stands last either way; then the value. */
    String columns(boolean descending) {
        return "%1$s is %2$s null as known, coalesce(%1$s, %3$s) as value"
                .formatted("(" + value + ")", descending ? "not" : "", nothing);
    }

    /** Whether a cursor of this order may stand at such a value. */
    boolean takes(String text) {
        return switch (type) {
            case "integer" -> text.matches("[0-9]{1,9}");
            case "numeric" -> text.matches("[0-9]{1,30}(\\.[0-9]{1,40})?");
            case "timestamptz" -> new Cursor(text, null).time() != null;
            default -> true;
        };
    }

    /** The place of the cursor, as a value of the same type. */
    String place() {
        return "cast(:value as " + type + ")";
    }
}
