package belieffirst.kernel;

import java.util.Locale;
import java.util.Map;

/**
 * The event that a plan counts, and the words for it: how many there were, and what one costs.
 *
 * @param name as it is kept and sent: {@code purchase}, {@code lead}, … or {@code custom:} and the name of a custom conversion
 */
public record CountedEvent(String name) {

    public static final CountedEvent PURCHASE = new CountedEvent("purchase");

    /** What stands before the name of a custom conversion. */
    public static final String CUSTOM = "custom:";

    private static final Map<String, Words> WORDS = Map.of(
            "purchase", new Words("purchase", "purchases"),
            "lead", new Words("lead", "leads"),
            "complete_registration", new Words("registration", "registrations"),
            "subscribe", new Words("subscription", "subscriptions"),
            "app_install", new Words("app install", "app installs"));

    public boolean isPurchase() {
        return name.equals("purchase");
    }

    /** One of them, in running text: purchase, lead, “Quiz finished” conversion. */
    public String one() {
        return words().one();
    }

    public String many() {
        return words().many();
    }

    /** A purchase, an app install. */
    public String aOne() {
        return ("aeiou".indexOf(one().charAt(0)) < 0 ? "a " : "an ") + one();
    }

    /** What one costs, by its name in the field: CPA, cost per lead. */
    public String cost() {
        return isPurchase() ? "CPA" : "cost per " + one();
    }

    /** So many of them: 1 purchase, 1,200 leads. */
    public String of(long count) {
        return Digits.grouped(count) + " " + (count == 1 ? one() : many());
    }

    /** The words with a capital, as a heading. */
    public static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Words words() {
        var known = WORDS.get(name);
        return known == null ? custom() : known;
    }

    private Words custom() {
        var called = "“%s” conversion".formatted(name.startsWith(CUSTOM) ? name.substring(CUSTOM.length()) : name);
        return new Words(called, called + "s");
    }

    /** The words for one event. */
    private record Words(String one, String many) {}
}
