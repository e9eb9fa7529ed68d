package belieffirst.evidence.ad;

/** The ids of Meta's ad accounts: some of its lists write {@code act_} before the number, others do not. */
public final class AccountIds {

    private AccountIds() {}

    /** Whether a text is an account's number, and not its name. */
    public static boolean isNumber(String text) {
        return text.matches("[0-9]+");
    }

    /** The number alone; any other text as it is. */
    public static String bare(String text) {
        return text.startsWith("act_") ? text.substring(4) : text;
    }
}
