package belieffirst.web.openapi;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.regex.Pattern;

/** A text with ids, times, digests and secrets that are the same each time that it is made. */
final class StableWords {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIME = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+(Z|\\+00:00)");
    private static final Pattern DATE = Pattern.compile("\\b20\\d\\d-\\d\\d-\\d\\d\\b(?!T)");
    private static final Pattern DIGEST = Pattern.compile("(?<=sha256:)[0-9a-f]{64}");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w.-]+");
    private static final Pattern SECRET = Pattern.compile("(?<=bf_|whsec_)[A-Za-z0-9+/=_-]{6,}");
    private static final Pattern CURSOR = Pattern.compile("(?<=\"next_cursor\" : \")[\\w-]+");
    private static final Pattern LINK = Pattern.compile("http://[^\"/]+/join/[\\w-]+");
    private static final Pattern HINT = Pattern.compile("(?<=\"hint\" : \")\\w+");

    private final LocalDate today;

    StableWords(LocalDate today) {
        this.today = today;
    }

    String of(String text) {
        var words = numbered(text, ID, "00000000-0000-4000-8000-%012d");
        words = TIME.matcher(words).replaceAll(DAY + "T09:00:00Z");
        words = DATE.matcher(words).replaceAll(day -> stable(LocalDate.parse(day.group())));
        words = numbered(words, DIGEST, "%064x");
        words = numbered(words, EMAIL, "someone%d@wonderpaws.example");
        words = numbered(words, CURSOR, "cursor%d");
        words = LINK.matcher(words).replaceAll("https://beliefs.example.com/join/EXAMPLE");
        words = HINT.matcher(words).replaceAll("MPLE");
        return SECRET.matcher(words).replaceAll("EXAMPLE");
    }

    /** As many days from the day of the examples as it is from today. */
    private String stable(LocalDate day) {
        return DAY.plusDays(ChronoUnit.DAYS.between(today, day)).toString();
    }

    /** Each word that the pattern finds gets a number, the same wherever it comes again. */
    private static String numbered(String text, Pattern pattern, String form) {
        var known = new HashMap<String, String>();
        return pattern.matcher(text)
                .replaceAll(found -> known.computeIfAbsent(found.group(), _ -> form.formatted(known.size() + 1)));
    }
}
