package belieffirst.suggestion.kind;

import belieffirst.library.FieldKind;
import belieffirst.library.Option;
import java.util.List;

/**
 * One thing that an idea of a kind says.
 *
 * @param name the field's name, on the wire and in the row that the idea may become
 * @param asks what a source is told to write there
 * @param limit how many characters each text takes at most
 * @param edited whether somebody can edit it on the card
 */
public record IdeaField(String name, String label, FieldKind kind, String asks, int limit, boolean edited) {

    private static final int LINE = 200;

    public static IdeaField line(String name, String label, String asks) {
        return new IdeaField(name, label, new FieldKind.Line(LINE), asks, LINE, true);
    }

    public static IdeaField prose(String name, String label, String asks, int limit) {
        return new IdeaField(name, label, new FieldKind.Prose(limit), asks, limit, true);
    }

    /** One word of a few; somebody changes it in the library. */
    public static IdeaField choice(String name, String label, List<Option> options, String asks) {
        return new IdeaField(name, label, new FieldKind.Choice(options), asks, LINE, false);
    }

    public static IdeaField lines(String name, String label, String asks, int limit) {
        return new IdeaField(name, label, new FieldKind.Texts(), asks, limit, true);
    }

    /** The same, shown on the card and edited elsewhere. */
    public IdeaField shown() {
        return new IdeaField(name, label, kind, asks, limit, false);
    }
}
