package belieffirst.simulation;

import java.util.Locale;

/** A count over the campaigns of a cell, and between which bounds its mean is claimed to lie. */
record Figure(String name, double least, double most) {

    static Figure atMost(String name, double most) {
        return new Figure(name, 0, most);
    }

    static Figure atLeast(String name, double least) {
        return new Figure(name, least, 1);
    }

    /** Nothing is claimed of it. */
    static Figure reported(String name) {
        return new Figure(name, 0, 1);
    }

    boolean claimsNothing() {
        return least == 0 && most == 1;
    }

    /** Whether a mean meets the claim when it is allowed to be off by so much. */
    boolean met(double mean, double allowance) {
        return mean >= least - allowance && mean <= most + allowance;
    }

    /** Whether a claim holds with two standard errors to spare. */
    boolean holds(double mean, double error) {
        var above = least == 0 || mean - 2 * error >= least;
        var below = most == 1 || mean + 2 * error <= most;
        return above && below;
    }

    /** How far a mean lies inside of the nearer bound that is claimed; below zero when outside. */
    double room(double mean) {
        return Math.min(
                least > 0 ? mean - least : Double.POSITIVE_INFINITY, most < 1 ? most - mean : Double.POSITIVE_INFINITY);
    }

    String text() {
        if (claimsNothing()) {
            return "";
        }
        if (least == 0) {
            return String.format(Locale.ROOT, "≤ %.0f", 100 * most);
        }
        return most == 1
                ? String.format(Locale.ROOT, "≥ %.0f", 100 * least)
                : String.format(Locale.ROOT, "%.0f to %.0f", 100 * least, 100 * most);
    }
}
