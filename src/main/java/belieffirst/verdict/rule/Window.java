package belieffirst.verdict.rule;

/**
 * The days that count: those old enough that late conversions have arrived.
 *
 * @param maturedDays how many on which anything ran
 * @param elapsedDays how many since the first of them, with those on which nothing ran
 * @param horizonDays how many the test is to take
 */
public record Window(int maturedDays, int elapsedDays, int horizonDays) {

    /** Whether the test is over. */
    public boolean ended() {
        return elapsedDays >= horizonDays;
    }
}
