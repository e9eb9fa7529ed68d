import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A figure beside what it has to be at least, and what we want.
 *
 * @param most whether floor and aim are the most that it may be, not the least
 */
record Goal(String name, OptionalDouble figure, double floor, double aim, boolean most, int digits, String unit) {

    static Goal atLeast(String name, OptionalDouble figure, double floor, double aim) {
        return new Goal(name, figure, floor, aim, false, 2, "");
    }

    static Goal atMost(String name, OptionalDouble figure, double floor, double aim) {
        return new Goal(name, figure, floor, aim, true, 2, "");
    }

    Goal in(int otherDigits, String otherUnit) {
        return new Goal(name, figure, floor, aim, most, otherDigits, otherUnit);
    }

    /** A row of a table; nothing where it was not measured. */
    String row() {
        return figure.isEmpty() ? "" : "| %s | %s | %s %s | %s | %s |%n".formatted(
                name, text(figure.getAsDouble()), most ? "≤" : "≥", text(floor), text(aim), holds());
    }

    private String holds() {
        return reaches(aim) ? "yes, and the aim" : reaches(floor) ? "yes" : "no";
    }

    private boolean reaches(double limit) {
        return most ? figure.getAsDouble() <= limit : figure.getAsDouble() >= limit;
    }

    private String text(double number) {
        return String.format(Locale.ROOT, "%." + digits + "f%s", number, unit);
    }
}
