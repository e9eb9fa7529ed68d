package belieffirst.inference.planning;

/**
 * The chances of how a test ends, each between 0 and 1.
 *
 * @param winner one is promoted
 * @param bestBet one leads at the end, and is not proven
 * @param rematch two lead at the end
 * @param nonePays none is likely to cost what one would pay at most
 */
public record Chances(double winner, double bestBet, double rematch, double nonePays) {

    static final Chances NONE = new Chances(0, 0, 0, 0);

    Chances plus(double weight, Chances other) {
        return new Chances(
                winner + weight * other.winner,
                bestBet + weight * other.bestBet,
                rematch + weight * other.rematch,
                nonePays + weight * other.nonePays);
    }
}
