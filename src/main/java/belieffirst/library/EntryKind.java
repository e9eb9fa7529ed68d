package belieffirst.library;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of entry: its words, its table, its fields, how lists show it and what a change does.
 *
 * <p>Everything here is a constant of the program. SQL is composed from it once, at start; nothing that was sent ever joins it.
 */
public record EntryKind(Words words, String table, Shape shape, Listing listing, Changes changes) {

    /** A kind whose entries change in place. */
    public EntryKind(Words words, String table, Shape shape, Listing listing) {
        this(words, table, shape, listing, Changes.IN_PLACE);
    }

    public String word() {
        return words.word();
    }

    public String singular() {
        return words.singular();
    }

    /**
     * The words for a kind of entry.
     *
     * @param word the plural, as addresses and people say it: {@code brands}
     * @param singular as sentences say it: {@code brand}
     * @param plural as sentences say it
     * @param heading what its page is called
     * @param purpose what such entries are for, in a sentence for somebody who has none yet
     */
    public record Words(String word, String singular, String plural, String heading, String purpose) {

        public static Words of(String word, String singular, String purpose) {
            return new Words(word, singular, word, capital(word), purpose);
        }

        public Words plural(String said) {
            return new Words(word, singular, said, capital(said), purpose);
        }

        public Words heading(String said) {
            return new Words(word, singular, plural, said, purpose);
        }

        private static String capital(String word) {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
    }

    /**
     * The way in which lists show entries.
     *
     * @param title the column that names an entry
     * @param subtitle the column with a line about an entry, or null
     * @param active the column that says whether an entry is in use, or null for a kind that is always in use
     * @param sort what lists are sorted by, ascending, before the id: a text expression over the row {@code t}; it may name filters
     * @param state what is said of an entry's state beyond what holds for every kind; the empty text for nothing
     */
    public record Listing(
            String title,
            @Nullable String subtitle,
            @Nullable String active,
            String sort,
            List<ParentFilter> filters,
            Function<Entry, String> state) {

        public static final Listing BY_NAME = new Listing("name", null, null, "lower(t.name)", List.of(), _ -> "");

        public Listing titledBy(String column) {
            return new Listing(column, subtitle, active, sort, filters, state);
        }

        public Listing describedBy(String column) {
            return new Listing(title, column, active, sort, filters, state);
        }

        public Listing inUseBy(String column) {
            return new Listing(title, subtitle, column, sort, filters, state);
        }

        public Listing sortedBy(String sql) {
            return new Listing(title, subtitle, active, sql, filters, state);
        }

        public Listing under(ParentFilter... parents) {
            return new Listing(title, subtitle, active, sort, List.of(parents), state);
        }

        public Listing saying(Function<Entry, String> said) {
            return new Listing(title, subtitle, active, sort, filters, said);
        }
    }

    /**
     * The consequences of a change, and what the database refuses.
     *
     * @param supersedesWhen which changes make a new row that supersedes the old one: SQL over the row as it was, {@code b.whole},
     *     and as it would be, {@code n}; null where none does
     * @param slugScope within what a slug is unique: SQL over another row {@code o} and the new row {@code n}; null for a kind
     *     without slugs
     * @param rules what the database refuses here beyond what one field can say, in sentences
     */
    public record Changes(
            @Nullable String supersedesWhen, @Nullable String slugScope, List<Rule> rules) {

        public static final Changes IN_PLACE = new Changes(null, null, List.of());

        private static final String ALWAYS = "true";

        /** Every change makes a new row. */
        public Changes superseding() {
            return supersedingWhen(ALWAYS);
        }

        public Changes supersedingWhen(String sql) {
            return new Changes(sql, slugScope, rules);
        }

        public Changes uniqueSlugs(String scope) {
            return new Changes(supersedesWhen, scope, rules);
        }

        public Changes refusing(Rule... broken) {
            return new Changes(supersedesWhen, slugScope, List.of(broken));
        }

        /** Whether every change makes a new row that supersedes the old one. */
        public boolean versioned() {
            return ALWAYS.equals(supersedesWhen);
        }
    }
}
