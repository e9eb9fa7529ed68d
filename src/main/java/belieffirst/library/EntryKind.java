package belieffirst.library;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind of entry: what it is called, where it is kept and what an entry holds.
 *
 * <p>Everything here is a constant of the program. SQL is composed from it once, at start; nothing that was sent ever joins it.
 */
public interface EntryKind {

    /** The plural, as addresses and people say it: {@code brands}. */
    String word();

    /** The singular, as sentences say it: {@code brand}. */
    String singular();

    /** The plural, as sentences say it. */
    default String plural() {
        return word();
    }

    /** What its page is called. */
    default String heading() {
        return Character.toUpperCase(plural().charAt(0)) + plural().substring(1);
    }

    String table();

    Shape shape();

    /** What such entries are for, in a sentence for somebody who has none yet. */
    String purpose();

    /** The column that names an entry. */
    default String title() {
        return "name";
    }

    /** The column with a line about an entry, or null. */
    default @Nullable String subtitle() {
        return null;
    }

    /** What lists say of an entry's state beyond what holds for every kind; the empty text for nothing. */
    default String state(Entry entry) {
        return "";
    }

    /** The column that says whether an entry is in use, or null for a kind that is always in use. */
    default @Nullable String active() {
        return null;
    }

    /** What lists are sorted by, ascending, before the id: a text expression over the row {@code t}; it may name filters. */
    default String sort() {
        return "lower(t.name)";
    }

    default List<ParentFilter> filters() {
        return List.of();
    }

    /** Whether every change makes a new row that supersedes the old one. */
    default boolean versioned() {
        return false;
    }

    /**
     * Which changes make a new row that supersedes the old one: SQL over the row as it was, {@code b.whole}, and as it would be,
     * {@code n}; null where none does.
     */
    default @Nullable String supersedesWhen() {
        return versioned() ? "true" : null;
    }

    /** What the database refuses here beyond what one field can say, in sentences. */
    default List<Rule> rules() {
        return List.of();
    }

    /** Within what a slug is unique: SQL over another row {@code o} and the new row {@code n}; null for a kind without slugs. */
    default @Nullable String slugScope() {
        return null;
    }
}
