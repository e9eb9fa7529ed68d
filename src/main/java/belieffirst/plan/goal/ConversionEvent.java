package belieffirst.plan.goal;

import belieffirst.kernel.CountedEvent;
import belieffirst.kernel.Text;
import java.util.List;

/**
 * The event that counts as success: one that Meta knows, or a custom conversion by its name.
 *
 * @param word on the wire and in columns: {@code purchase}, or {@code custom:} and the name
 */
public record ConversionEvent(String word) {

    /** Stands before the name of a custom conversion. */
    public static final String CUSTOM = CountedEvent.CUSTOM;

    private static final int LONGEST_NAME = 100;

    private static final List<String> KNOWN =
            List.of("purchase", "lead", "complete_registration", "subscribe", "app_install");

    public static final ConversionEvent PURCHASE = new ConversionEvent("purchase");

    /** Fails on a word that is no event. */
    public ConversionEvent {
        var name = word.startsWith(CUSTOM) ? word.substring(CUSTOM.length()) : "";
        var named = !name.isBlank() && name.equals(Text.clean(name).strip()) && name.length() <= LONGEST_NAME;
        if (!KNOWN.contains(word) && !(named && name.lines().count() == 1)) {
            throw new IllegalArgumentException("There is no such event: " + word);
        }
    }

    /** The events that have a word of their own, most common first. */
    public static List<ConversionEvent> known() {
        return KNOWN.stream().map(ConversionEvent::new).toList();
    }

    /** The custom conversion of this name. */
    public static ConversionEvent custom(String name) {
        return new ConversionEvent(CUSTOM + name.strip());
    }

    public boolean isCustom() {
        return word.startsWith(CUSTOM);
    }

    /** The name of a custom conversion; empty of another event. */
    public String customName() {
        return isCustom() ? word.substring(CUSTOM.length()) : "";
    }

    /** As a heading or an option: Purchase. */
    public String label() {
        return isCustom() ? customName() : CountedEvent.capital(words().one());
    }

    /** In a sentence: 20 purchases. */
    public String many() {
        return words().many();
    }

    /** So many of them: 1 purchase, 20 purchases. */
    public String counted(long count) {
        return words().of(count);
    }

    /** The words for it on pages. */
    public CountedEvent words() {
        return new CountedEvent(word);
    }
}
