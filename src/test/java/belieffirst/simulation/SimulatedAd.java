package belieffirst.simulation;

/** One ad of a simulated campaign: how well it really converts, what it spent each day, and what came of it when. */
final class SimulatedAd {

    /** How many of a day's conversions are known after so many days. */
    private static final double[] KNOWN = {0.70, 0.82, 0.89, 0.94, 0.97, 0.99, 1.00};

    private static final double[] KNOWN_LATE = {0.45, 0.60, 0.72, 0.82, 0.90, 0.96, 1.00};

    final int angle;
    final int adSet;
    final int template;
    final int start;

    /** Conversions per money on an ordinary day. */
    final double rate;

    /** How much it draws of a budget that it shares. */
    final double draw;

    final double[] spend = new double[Scenario.DAYS];
    private final int[][] conversions = new int[Scenario.DAYS][KNOWN.length];
    private final double[] known;

    SimulatedAd(Place place, int start, double rate, double draw, boolean reportedLate) {
        this.angle = place.angle();
        this.adSet = place.adSet();
        this.template = place.template();
        this.start = start;
        this.rate = rate;
        this.draw = draw;
        this.known = reportedLate ? KNOWN_LATE : KNOWN;
    }

    /** The place of an ad in the plan. */
    record Place(int angle, int adSet, int template) {}

    /** One conversion of this day, reported after a delay that this number between 0 and 1 stands for. */
    void convert(int day, double when) {
        var delay = 0;
        while (when >= known[delay]) {
            delay++;
        }
        conversions[day][delay]++;
    }

    /** The conversions of a day that are known on another. */
    int known(int ofDay, int today) {
        var sum = 0;
        for (var delay = 0; delay < KNOWN.length && delay <= today - ofDay; delay++) {
            sum += conversions[ofDay][delay];
        }
        return sum;
    }

    int knownUntil(int today) {
        var sum = 0;
        for (var day = 0; day <= today && day < Scenario.DAYS; day++) {
            sum += known(day, today);
        }
        return sum;
    }

    double spent() {
        var sum = 0.0;
        for (var each : spend) {
            sum += each;
        }
        return sum;
    }
}
