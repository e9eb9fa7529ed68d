package belieffirst.plan;

import belieffirst.plan.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The answers that a plan needs before it can be compiled, named as a person would. */
final class MissingAnswers {

    /** The most ads of one plan; nobody could pay for a larger test. */
    private static final int MOST_ADS = 1_000;

    private final PlanDetails details;
    private final List<String> words = new ArrayList<>();

    private MissingAnswers(PlanDetails details) {
        this.details = details;
    }

    static List<String> in(PlanDetails details) {
        var missing = new MissingAnswers(details);
        missing.answers();
        missing.ads();
        missing.cells();
        return missing.words;
    }

    private void answers() {
        add(details.product() == null, "a product");
        add(details.persona() == null, "a persona");
        add(details.job() == null, "a job to be done");
    }

    private void ads() {
        var angles = details.angles().size();
        add(angles == 0, "at least one angle");
        add(angles > 1 && details.plan().lifecycle().phase().testsOneAngle(), "exactly one angle");
        add(details.templates().isEmpty(), "at least one template");
    }

    private void cells() {
        var design = details.plan().design();
        design.layers().undecided().stream()
                .filter(Layer.LATER::contains)
                .forEach(layer ->
                        words.add("which %s moves on".formatted(layer.label().toLowerCase(Locale.ROOT))));
        add(
                details.plan().lifecycle().phase().hasCells() && Cell.count(details) * design.adsPerAngle() > MOST_ADS,
                "a smaller matrix: at most %,d ads".formatted(MOST_ADS));
    }

    private void add(boolean lacks, String what) {
        if (lacks) {
            words.add(what);
        }
    }
}
