package belieffirst.evidence.structure;

import java.util.Locale;

/** The level of an object in an account: an ad is in an ad set, and that in a campaign. */
public enum ObjectLevel {
    CAMPAIGN,
    AD_SET,
    AD;

    /** Reads the word of a column. */
    public static ObjectLevel of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
