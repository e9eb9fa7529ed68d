package belieffirst.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The formats of numbers and dates on pages, of which each person chooses one: 1,234.50 and 29 Nov 2026. Files, inputs and the API have
 * one format for everybody.
 */
public enum Formats {
    BRITISH("en-GB", ",", ".", "d MMM yyyy"),
    AMERICAN("en-US", ",", ".", "MMM d, yyyy"),
    GERMAN("de-DE", ".", ",", "dd.MM.yyyy"),
    SWISS("de-CH", "’", ".", "dd.MM.yyyy"),
    FRENCH("fr-FR", "\u202F", ",", "dd/MM/yyyy"),
    SWEDISH("sv-SE", "\u00A0", ",", "yyyy-MM-dd");

    /** That of whoever chose none: a day in it is the same day for every reader. */
    public static final Formats USUAL = BRITISH;

    private static final ScopedValue<Supplier<Formats>> READER = ScopedValue.newInstance();
    private static final LocalDate EXAMPLE = LocalDate.of(2026, 11, 29);
    private static final int GROUP = 3;

    private final String word;
    private final String mark;
    private final String point;
    private final String dates;

    Formats(String word, String mark, String point, String dates) {
        this.word = word;
        this.mark = mark;
        this.point = point;
        this.dates = dates;
    }

    /** Those of the person whose page is made on this thread. */
    public static Formats current() {
        return READER.isBound() ? READER.get().get() : USUAL;
    }

    /** Work that is done with the formats of a reader, who may be known only later. */
    public static ScopedValue.Carrier of(Supplier<Formats> reader) {
        return ScopedValue.where(READER, reader);
    }

    /** Those on record; what is not known counts as none. */
    public static Formats of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(formats -> formats.word.equals(word))
                .findFirst()
                .orElse(USUAL);
    }

    public String word() {
        return word;
    }

    /** An example by which a person chooses. */
    public String label() {
        return "%s and %s".formatted(number("1234.50"), day(EXAMPLE));
    }

    /** A day in a sentence that pages and the API share: in the reader's format, and as programs write it where nobody reads a page. */
    public static String said(LocalDate day) {
        return READER.isBound() ? current().day(day) : day.toString();
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(dates, Locale.ENGLISH).format(day);
    }

    /** The pattern of a day, in letters of {@link DateTimeFormatter}; the browser writes times by it too. */
    public String dates() {
        return dates;
    }

    /** A number that is written out, such as -1200.50, with its thousands apart. */
    public String number(String plain) {
        var whole = plain.replaceFirst("\\..*", "");
        var sign = whole.startsWith("-") ? 1 : 0;
        var grouped = new StringBuilder(whole);
        for (var place = whole.length() - GROUP; place > sign; place -= GROUP) {
            grouped.insert(place, mark);
        }
        return whole.equals(plain) ? grouped.toString() : grouped + point + plain.substring(whole.length() + 1);
    }
}
