package belieffirst.wizard;

import belieffirst.plan.Sheet;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A step of the wizard: one question about a plan. */
public enum Step {
    BRAND(1, "Brand", "Which brand is this plan for?", "brand_id"),
    PRODUCT(2, "Product", "Which product are we testing?", "product_id"),
    OFFER(3, "Offer", "Is there an offer?", "offer_id"),
    PERSONA(4, "Persona", "Who are we talking to?", "persona_id"),
    JOB(5, "Job", "What progress do they want?", "jtbd_framed_id"),
    ANGLES(6, "Angles", "What might they need to believe?", "angle_id"),
    TEMPLATES(7, "Templates", "Which templates will carry them?", "template_id"),
    REVIEW(8, "Review", "Check the plan, then compile", "");

    private final int number;
    private final String label;
    private final String question;
    private final String field;

    Step(int number, String label, String question, String field) {
        this.number = number;
        this.label = label;
        this.question = question;
        this.field = field;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String label() {
        return label;
    }

    public String question() {
        return question;
    }

    public int number() {
        return number;
    }

    public Step next() {
        return this == REVIEW ? REVIEW : values()[number];
    }

    public Optional<Step> previous() {
        return this == BRAND ? Optional.empty() : Optional.of(values()[number - 2]);
    }

    /** Whether the parent plan has decided this for good. */
    public boolean isLockedIn(Sheet sheet) {
        return sheet.plan().locks(field);
    }

    /** What the plan answers to this question, in a few words; null while it answers nothing. */
    public @Nullable String answerIn(Sheet sheet) {
        return switch (this) {
            case BRAND -> Sheet.name(sheet.brand());
            case PRODUCT -> named(sheet.product());
            case OFFER ->
                sheet.plan().answers().offerAnswered() && sheet.offer() == null ? "No offer" : named(sheet.offer());
            case PERSONA -> named(sheet.persona());
            case JOB -> named(sheet.job());
            case ANGLES -> counted(sheet.angles().size(), "angle", "angles");
            case TEMPLATES -> counted(sheet.templates().size(), "template", "templates");
            case REVIEW -> sheet.plan().stage().compilation() == null ? null : "Compiled";
        };
    }

    /** Whether the answers before it are there. */
    public boolean canStartIn(Sheet sheet) {
        return Arrays.stream(values())
                .limit(number - 1L)
                .allMatch(step -> step == OFFER || step.answerIn(sheet) != null);
    }

    /** The first question without an answer, or the review. */
    public static Step openIn(Sheet sheet) {
        return Arrays.stream(values())
                .filter(step -> step.answerIn(sheet) == null)
                .findFirst()
                .orElse(REVIEW);
    }

    private static @Nullable String named(@Nullable ObjectNode row) {
        return row == null ? null : Sheet.name(row);
    }

    private static @Nullable String counted(int count, String one, String many) {
        return count == 0 ? null : count + " " + (count == 1 ? one : many);
    }
}
