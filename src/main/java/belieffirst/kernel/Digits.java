package belieffirst.kernel;

/** Digits as people read them, with thousands apart: 1,200. */
public final class Digits {

    private Digits() {}

    public static String grouped(long number) {
        return Formats.current().number(String.valueOf(number));
    }
}
