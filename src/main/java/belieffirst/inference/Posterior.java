package belieffirst.inference;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The posterior of all arms of a test.
 *
 * @param standings one for each arm, in the order of the arms
 * @param highestRate the mean of the highest rate of all arms, E[max]
 * @param cvSquared the mean of the squared coefficient of variation between ads
 * @param logMarginal the logarithm of the marginal likelihood of all data, the arms' rates differing
 */
public record Posterior(List<Standing> standings, double highestRate, double cvSquared, double logMarginal) {

    public Posterior {
        standings = List.copyOf(standings);
    }

    /** The same rates, with what another posterior of the same arms says of which is best. */
    public Posterior contestedAs(Posterior other) {
        var contested = IntStream.range(0, standings.size())
                .mapToObj(arm -> {
                    var contest = other.standings.get(arm);
                    return new Standing(
                            standings.get(arm).rate(), contest.best(), contest.nearBest(), contest.expectedLoss());
                })
                .toList();
        return new Posterior(contested, highestRate, cvSquared, logMarginal);
    }

    /** The arm most likely best; the first of equals. */
    public int leader() {
        return leader(standings.stream().mapToDouble(Standing::best).toArray());
    }

    static int leader(double[] best) {
        var leader = 0;
        for (var arm = 1; arm < best.length; arm++) {
            leader = best[arm] > best[leader] ? arm : leader;
        }
        return leader;
    }
}
