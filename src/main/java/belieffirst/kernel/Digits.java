package belieffirst.kernel;

/** Digits as people read them, thousands apart by commas: 1,200. */
public final class Digits {

    private static final int GROUP = 3;

    private Digits() {}

    public static String grouped(long number) {
        return grouped(String.valueOf(number));
    }

    /** The same of a whole number that is written out, such as -1200. */
    static String grouped(String number) {
        var sign = number.startsWith("-") ? 1 : 0;
        var grouped = new StringBuilder(number);
        for (var place = number.length() - GROUP; place > sign; place -= GROUP) {
            grouped.insert(place, ',');
        }
        return grouped.toString();
    }
}
