package belieffirst.catalog;

import belieffirst.library.Entry;
import belieffirst.library.Field;
import belieffirst.library.Option;
import belieffirst.library.Section;
import belieffirst.library.Shape;
import java.util.List;

/** The origin of an entry, as tables and the API name it. */
public final class Source {

    /** The words that a source column takes. */
    private static final List<Option> OPTIONS = List.of(
            new Option("manual", "Written by hand"),
            new Option("extracted_from_persona", "Found in the persona"),
            new Option("ai_generated", "Suggested"));

    private static final String SUGGESTED = "ai_generated";
    private static final String OTHER_COLUMN = "source_type";

    private Source() {}

    /** The section of a form that says it, in the column {@code source}. */
    public static Section section() {
        return section("source", "Source");
    }

    /** The same for entries whose {@code source} says something else. */
    public static Section sectionBesideASource() {
        return section(OTHER_COLUMN, "Origin");
    }

    private static Section section(String column, String label) {
        return Section.rare(
                "Where this comes from",
                Field.choice(column, label, OPTIONS).must().initially("manual"));
    }

    /** The column in which entries of this shape keep their origin: where {@code source} says something else, another. */
    public static String column(Shape shape) {
        return shape.fields().stream().anyMatch(field -> field.name().equals(OTHER_COLUMN)) ? OTHER_COLUMN : "source";
    }

    /** Whether an entry was an idea before, whichever column says so. */
    public static boolean isSuggested(Entry entry) {
        return entry.text("source").equals(SUGGESTED)
                || entry.text(OTHER_COLUMN).equals(SUGGESTED);
    }
}
