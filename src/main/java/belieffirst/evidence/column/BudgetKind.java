package belieffirst.evidence.column;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of budget, as exports name it in the languages that we read: so much a day, or so much for all the time that it runs. */
public enum BudgetKind {
    DAILY("dail|diari|diári|quotid|journal|täg|tag|1日|日"),
    LIFETIME("life|total|de por vida|vital|global|durée|laufzeit|gesamt|通算");

    private final Pattern beginning;

    BudgetKind(String beginning) {
        this.beginning = Pattern.compile(beginning);
    }

    /** Empty of a word that names none. */
    public static Optional<BudgetKind> of(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT);
        return List.of(values()).stream()
                .filter(kind -> kind.beginning.matcher(plain).lookingAt())
                .findFirst();
    }

    /** In facts: daily, lifetime. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
