package belieffirst.verdict.rule;

/**
 * The days that count: those old enough that late conversions have arrived.
 *
 * @param maturedDays how many
 * @param wholeWeek whether every day of the week is among them
 * @param horizonDays how many there will be when the plan has run its course
 */
public record Window(int maturedDays, boolean wholeWeek, int horizonDays) {

    boolean ended() {
        return maturedDays >= horizonDays;
    }
}
