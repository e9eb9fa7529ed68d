package belieffirst.inference.trend;

import java.util.List;

/**
 * The course of one ad over days.
 *
 * @param adSet the ad set that it runs in: the days of its ads go together
 * @param days on which it ran, in their order
 */
public record AdCourse(String adSet, List<Day> days) {

    public AdCourse {
        days = List.copyOf(days);
    }

    /**
     * The counts of one day.
     *
     * @param day counted from any day that all ads share
     * @param exposure above zero
     */
    public record Day(int day, int conversions, double exposure) {}

    int start() {
        return days.getFirst().day();
    }

    long conversions() {
        return days.stream().mapToLong(Day::conversions).sum();
    }

    /** The exposure, each day as if at the rate of this one, where log rates change by so much a day. */
    double exposure(double perDay, int asOn) {
        return days.stream()
                .mapToDouble(day -> day.exposure() * StrictMath.exp(perDay * (day.day() - asOn)))
                .sum();
    }
}
