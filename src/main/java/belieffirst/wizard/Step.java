package belieffirst.wizard;

import belieffirst.audience.Job;
import belieffirst.audience.Persona;
import belieffirst.catalog.Offer;
import belieffirst.catalog.Product;
import belieffirst.kernel.Refusal;
import belieffirst.plan.PlanDetails;
import belieffirst.plan.layer.Layer;
import belieffirst.plan.layer.Phase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A step of the wizard: one question about a plan. Which of them a plan has, its phase says. */
public enum Step {
    BRAND("brand", "Brand", "Which brand is this plan for?", "brand_id"),
    PRODUCT("product", "Product", "Which product are we testing?", "product_id"),
    OFFER("offer", "Offer", "Is there an offer?", "offer_id"),
    PERSONA("persona", "Persona", "Who are we talking to?", "persona_id"),
    JOB("job", "Job", "What progress do they want?", "jtbd_framed_id"),
    ANGLES("angles", "Angles", "What might they need to believe?", Layer.ANGLE),
    TEMPLATES("templates", "Templates", "Which templates will carry them?", Layer.TEMPLATE),
    SUBLAYERS("sub-layers", "Sub-layers", "Which sub-layers make it more relevant?", Layer.SUBLAYER),
    MECHANISMS("mechanisms", "Mechanisms", "What explains why it works?", Layer.MECHANISM),
    PROBLEMS("problems", "Problems", "Which problem does it start from?", Layer.PROBLEM),
    BENEFITS("benefits", "Benefits", "Which benefit does it promise?", Layer.BENEFIT),
    PROOFS("proofs", "Proofs", "What shows that it is true?", Layer.PROOF),
    DENSITY("messaging-densities", "Messaging density", "How much does an ad say?", Layer.DENSITY),
    FORMATS("formats", "Formats", "Which formats carry it?", Layer.FORMAT),
    GOALS("goals", "Goals", "What counts as success?", ""),
    SPEND("spend", "Spend", "How does the spend grow?", ""),
    REVIEW("review", "Review", "Check the plan, then compile", "");

    /** The questions whose answers stand beside a plan, in the order of its page; the others are what it tests. */
    public static final List<Step> ABOUT = List.of(PERSONA, JOB, GOALS, OFFER, PRODUCT, BRAND);

    private final String word;
    private final String label;
    private final String question;
    private final String field;
    private final @Nullable Layer layer;

    Step(String word, String label, String question, String field) {
        this.word = word;
        this.label = label;
        this.question = question;
        this.field = field;
        this.layer = null;
    }

    Step(String word, String label, String question, Layer layer) {
        this.word = word;
        this.label = label;
        this.question = question;
        this.field = layer.field();
        this.layer = layer;
    }

    /** The steps of a plan in this phase, in their order. */
    public static List<Step> in(Phase phase) {
        return Arrays.stream(values()).filter(step -> step.belongsTo(phase)).toList();
    }

    /** The steps of a plan in this phase that ask something. */
    public static List<Step> questions(Phase phase) {
        return in(phase).stream().filter(step -> step != REVIEW).toList();
    }

    /** Those of them that ask what is tested. */
    public static List<Step> tested(Phase phase) {
        return questions(phase).stream().filter(step -> !ABOUT.contains(step)).toList();
    }

    /** Reads the word of an address; refuses a step that plans of this phase do not have. */
    public static Step of(String word, Phase phase) {
        return in(phase).stream()
                .filter(step -> step.word.equals(word))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal.NotFound("step of " + phase.label().toLowerCase(Locale.ROOT), word));
    }

    /** The step that asks for this layer. */
    public static Step asking(Layer layer) {
        return Arrays.stream(values())
                .filter(step -> step.layer == layer)
                .findFirst()
                .orElseThrow();
    }

    public String word() {
        return word;
    }

    public String label() {
        return label;
    }

    public String question() {
        return question;
    }

    /** The layer that it asks for; null for what every phase has. */
    @Nullable
    public Layer layer() {
        return layer != null && Layer.LATER.contains(layer) ? layer : null;
    }

    /** Its place among the steps of a plan in this phase, from 1. */
    public int number(Phase phase) {
        return in(phase).indexOf(this) + 1;
    }

    public Step next(Phase phase) {
        var steps = in(phase);
        return steps.get(Math.min(steps.indexOf(this) + 1, steps.size() - 1));
    }

    public Optional<Step> previous(Phase phase) {
        var steps = in(phase);
        return this == BRAND ? Optional.empty() : Optional.of(steps.get(steps.indexOf(this) - 1));
    }

    /** Whether the parent plan has decided this for good. */
    public boolean isLockedIn(PlanDetails details) {
        return details.plan().locks(field);
    }

    /** What the plan answers to this question, in a few words; null while it answers nothing. */
    public @Nullable String answerIn(PlanDetails details) {
        return switch (this) {
            case BRAND -> details.brand().name();
            case PRODUCT -> named(details.product(), Product::name);
            case OFFER ->
                details.plan().answers().offerAnswered() && details.offer() == null
                        ? "No offer"
                        : named(details.offer(), Offer::name);
            case PERSONA -> named(details.persona(), Persona::name);
            case JOB -> named(details.job(), Job::name);
            case ANGLES -> counted(details.angles().size(), "angle", "angles");
            case TEMPLATES -> counted(details.templates().size(), "template", "templates");
            case SUBLAYERS, MECHANISMS, PROBLEMS, BENEFITS, PROOFS, DENSITY, FORMATS -> picked(details);
            case GOALS ->
                details.plan().goals().isAnswered()
                        ? GoalWords.summary(details.plan().goals())
                        : null;
            case SPEND -> details.parts().spend().isEmpty() ? "As it stands" : spend(details);
            case REVIEW -> details.plan().lifecycle().compilation() == null ? null : "Compiled";
        };
    }

    /** Whether the answers before it are there. */
    public boolean canStartIn(PlanDetails details) {
        return in(details.plan().lifecycle().phase()).stream()
                .takeWhile(step -> step != this)
                .allMatch(step -> step.isOptional() || step.answerIn(details) != null);
    }

    /** The first question without an answer, or the review. */
    public static Step openIn(PlanDetails details) {
        return in(details.plan().lifecycle().phase()).stream()
                .filter(step -> step.answerIn(details) == null)
                .findFirst()
                .orElse(REVIEW);
    }

    /** Whether an answer is part of what is compiled, so that another one withdraws a ready plan. */
    public boolean isCompiled() {
        return this != GOALS && this != SPEND && this != REVIEW;
    }

    /** Whether another answer is possible: goals and spend change while ads run. */
    public boolean isChangeableIn(PlanDetails details) {
        return !isCompiled() || details.plan().isChangeable();
    }

    private boolean belongsTo(Phase phase) {
        var asked = layer();
        return this == SPEND ? phase == Phase.FORMAT_AND_SCALE : asked == null || phase.concerns(asked);
    }

    /** A plan can be compiled without it; what that means, a warning says. */
    private boolean isOptional() {
        return this == OFFER || layer() != null || this == GOALS || this == SPEND;
    }

    private @Nullable String picked(PlanDetails details) {
        if (layer == null || details.plan().design().layers().undecided().contains(layer)) {
            return null;
        }
        var rows = details.layer(layer);
        if (rows.isEmpty()) {
            return details.plan().lifecycle().phase().varies(layer) ? null : "None";
        }
        return rows.stream().map(PlanDetails.Row::name).collect(Collectors.joining(", "));
    }

    private static String spend(PlanDetails details) {
        var steps = details.parts().spend();
        return steps.size() == 1 ? "1 step" : steps.size() + " steps";
    }

    private static <T> @Nullable String named(@Nullable T entry, Function<T, String> name) {
        return entry == null ? null : name.apply(entry);
    }

    private static @Nullable String counted(int count, String one, String many) {
        return count == 0 ? null : count + " " + (count == 1 ? one : many);
    }
}
