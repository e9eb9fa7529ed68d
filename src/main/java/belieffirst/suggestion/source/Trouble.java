package belieffirst.suggestion.source;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reason why ideas do not come, or stop coming. The rest of the product works on, and ideas that came stay. */
public enum Trouble {
    WRONG_KEY("The key was not accepted: check it under Settings → AI suggestions."),
    NOT_ALLOWED("The key may not use this model: choose another under Settings → AI suggestions."),
    NO_CREDIT("The account behind the key has no credit left."),
    LIMIT_REACHED(
            "The account behind the key has reached its own usage limit: raise it at the provider, or wait until it ends."),
    UNKNOWN_MODEL("There is no model with this id: choose another under Settings → AI suggestions."),
    NOT_TAKEN("The model would not take this request: check the model and its effort under Settings → AI suggestions."),
    TOO_LARGE("This is more text than the model takes: paste less, or shorten what is on record."),
    TOO_MANY("Too many requests with this key right now: try again in a minute."),
    OVERLOADED("The model is overloaded right now: try again in a minute."),
    OUT_OF_ORDER("The model’s service has a fault right now: try again later."),
    UNREACHABLE("The model’s service cannot be reached right now: try again later."),
    TIMED_OUT("The model took too long: try again, or allow more time under Settings → AI suggestions."),
    CUT_OFF("The connection to the model broke before it was done."),
    REFUSED("The model would not answer this. Ask in other words, or look at what the product and persona say."),
    CUT_SHORT("The answer was longer than the model may write, and was cut: ask for fewer suggestions."),
    UNREADABLE("What the model answered could not be read: try again."),
    CAP_REACHED(
            "This month’s spending cap for suggestions is reached: an owner or admin can raise it under Settings → AI suggestions."),
    PRICE_UNKNOWN(
            "There is a spending cap, and what this model costs is not known: choose another model, or take the cap away, under Settings → AI suggestions."),
    BUSY("Many people are asking for suggestions right now: try again in a moment.");

    private final String sentence;

    Trouble(String sentence) {
        this.sentence = sentence;
    }

    /** The sentence for people. */
    public String sentence() {
        return sentence;
    }

    /** A stable word for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable Trouble of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Why the service did not take a request, of which it tells in words alone. */
    public static Trouble ofRefusal(String words) {
        var said = words.toLowerCase(Locale.ROOT);
        if (said.contains("credit balance")) {
            return NO_CREDIT;
        }
        if (said.contains("usage limit")) {
            return LIMIT_REACHED;
        }
        if (said.contains("prompt is too long") || said.contains("exceed context limit")) {
            return TOO_LARGE;
        }
        return said.matches("(?s).*model.{0,60}(not found|not exist|retired|deprecated|invalid).*")
                ? UNKNOWN_MODEL
                : NOT_TAKEN;
    }

    public SourceFailed met() {
        return new SourceFailed(this);
    }
}
