package belieffirst.plan;

import belieffirst.plan.layer.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a plan lacks before it can be compiled, named as a person would. */
final class Missing {

    /** What one plan can make; more is no test that anybody can pay for. */
    private static final int MOST_ADS = 1_000;

    private final Sheet sheet;
    private final List<String> words = new ArrayList<>();

    private Missing(Sheet sheet) {
        this.sheet = sheet;
    }

    static List<String> in(Sheet sheet) {
        var missing = new Missing(sheet);
        missing.answers();
        missing.ads();
        missing.cells();
        return missing.words;
    }

    private void answers() {
        add(sheet.product() == null, "a product");
        add(sheet.persona() == null, "a persona");
        add(sheet.job() == null, "a job to be done");
    }

    private void ads() {
        var angles = sheet.angles().size();
        add(angles == 0, "at least one angle");
        add(angles > 1 && sheet.plan().stage().phase().testsOneAngle(), "exactly one angle");
        add(sheet.templates().isEmpty(), "at least one template");
    }

    private void cells() {
        var mix = sheet.plan().mix();
        mix.layers().undecided().stream()
                .filter(Layer.LATER::contains)
                .forEach(layer ->
                        words.add("which %s goes on".formatted(layer.label().toLowerCase(Locale.ROOT))));
        add(
                sheet.plan().stage().phase().hasCells() && Cell.count(sheet) * mix.adsPerAngle() > MOST_ADS,
                "a smaller matrix: at most %,d ads".formatted(MOST_ADS));
    }

    private void add(boolean lacks, String what) {
        if (lacks) {
            words.add(what);
        }
    }
}
