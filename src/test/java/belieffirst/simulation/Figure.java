package belieffirst.simulation;

/** What is counted over the campaigns of a cell, and between which bounds its mean is claimed to lie. */
record Figure(String name, double least, double most) {

    static Figure atMost(String name, double most) {
        return new Figure(name, Double.NEGATIVE_INFINITY, most);
    }

    static Figure moreThan(String name, double least) {
        return new Figure(name, least, Double.POSITIVE_INFINITY);
    }

    /** Nothing is claimed of it. */
    static Figure reported(String name) {
        return new Figure(name, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    boolean claimsNothing() {
        return Double.isInfinite(least) && Double.isInfinite(most);
    }

    /** Whether a mean meets the claim when it is allowed to be off by so much. */
    boolean met(double mean, double allowance) {
        return mean >= least - allowance && mean <= most + allowance;
    }
}
