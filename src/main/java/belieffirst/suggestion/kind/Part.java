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
public record Part(String name, String label, FieldKind kind, String asks, int limit, boolean edited) {

    private static final int LINE = 200;

    public static Part line(String name, String label, String asks) {
        return new Part(name, label, new FieldKind.Line(LINE), asks, LINE, true);
    }

    public static Part prose(String name, String label, String asks, int limit) {
        return new Part(name, label, new FieldKind.Prose(limit), asks, limit, true);
    }

    /** One word of a few; somebody changes it on the shelf. */
    public static Part choice(String name, String label, List<Option> options, String asks) {
        return new Part(name, label, new FieldKind.Choice(options), asks, LINE, false);
    }

    public static Part lines(String name, String label, String asks, int limit) {
        return new Part(name, label, new FieldKind.Texts(), asks, limit, true);
    }

    /** The same, shown on the card and edited elsewhere. */
    public Part shown() {
        return new Part(name, label, kind, asks, limit, false);
    }
}
