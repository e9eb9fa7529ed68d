package belieffirst.verdict.rule;

/**
 * The settings by which a plan's results are judged.
 *
 * @param targetCpa the cost per conversion that one aims at, in money
 * @param maxCpa the most one would pay, in the same money
 */
public record Settings(double targetCpa, double maxCpa) {

    public Settings {
        if (!(targetCpa > 0) || !(maxCpa >= targetCpa)) {
            throw new IllegalArgumentException("a target above zero, and a maximum not below it");
        }
    }
}
