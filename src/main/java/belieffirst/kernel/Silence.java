package belieffirst.kernel;

/** The silence of a running plan: no results for longer than a few days. */
public final class Silence {

    /** So many days may pass without results, since the last day always comes a day late. */
    public static final int DAYS = 3;

    private Silence() {}
}
