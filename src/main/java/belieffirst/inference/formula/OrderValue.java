package belieffirst.inference.formula;

/**
 * The value of an order, by the gamma-gamma model (Fader and Hardie 2013): order values are gamma with shape p and rate ν, and
 * ν is gamma with shape q and rate γ.
 *
 * @param gamma in money
 */
public record OrderValue(double p, double q, double gamma) {

    /** Orders from which on an arm's return on ad spend may decide anything. */
    public static final int ORDERS_TO_DECIDE = 30;

    private static final double USUAL_P = 4;
    private static final double USUAL_Q = 5;

    /** Orders around this mean, each varying by half, and arms' own means by somewhat more. */
    public static OrderValue around(double mean) {
        return new OrderValue(USUAL_P, USUAL_Q, mean * (USUAL_Q - 1) / USUAL_P);
    }

    /** The mean before any order, in money. */
    public double priorMean() {
        return mean(0, 0);
    }

    /** E[v] = p(γ + revenue)/(p·orders + q − 1), in money. */
    public double mean(long orders, double revenue) {
        return p * (gamma + revenue) / (p * orders + q - 1);
    }

    /** Return on ad spend: value of orders per money spent, from orders per money. */
    public double returnOnSpend(double ordersPerMoney, long orders, double revenue) {
        return ordersPerMoney * mean(orders, revenue);
    }
}
