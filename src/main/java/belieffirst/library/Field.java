package belieffirst.library;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

/**
 * A column as people and programs fill it.
 *
 * @param name the column's name, and the field's on the wire
 * @param hint a sentence for the form, or null
 * @param initial what a new entry holds when nothing is said; null when it then holds nothing
 */
public record Field(
        String name,
        String label,
        @Nullable String hint,
        FieldKind kind,
        boolean required,
        @Nullable JsonNode initial) {

    private static final String A_LINE = "One per line.";

    public static Field of(String name, String label, FieldKind kind) {
        return new Field(name, label, null, kind, false, usual(kind));
    }

    public static Field name(String name, String label) {
        return of(name, label, new FieldKind.Line(200)).must();
    }

    public static Field line(String name, String label) {
        return of(name, label, new FieldKind.Line(500));
    }

    public static Field address(String name, String label) {
        return of(name, label, new FieldKind.Address(500));
    }

    public static Field prose(String name, String label) {
        return of(name, label, new FieldKind.Prose(10_000));
    }

    public static Field texts(String name, String label) {
        return of(name, label, new FieldKind.Texts()).saying(A_LINE);
    }

    public static Field textByKey(String name, String label, String... keys) {
        return of(name, label, new FieldKind.TextByKey(Option.of(keys)));
    }

    public static Field textsByKey(String name, String label, String... keys) {
        return of(name, label, new FieldKind.TextsByKey(Option.of(keys))).saying(A_LINE);
    }

    public static Field choice(String name, String label, List<Option> options) {
        return of(name, label, new FieldKind.Choice(options));
    }

    public static Field flag(String name, String label, boolean initial) {
        var field = of(name, label, new FieldKind.Flag());
        return new Field(name, label, null, field.kind, false, BooleanNode.valueOf(initial));
    }

    public static Field reference(String name, String label, String shelf) {
        return of(name, label, new FieldKind.Reference(shelf));
    }

    /** A column that lists and answers show, and that is changed elsewhere, as the sentence says. */
    public static Field readOnly(String name, String label, String instead) {
        return of(name, label, new FieldKind.ReadOnly(instead));
    }

    public static Field opaque(String name, String label) {
        return of(name, label, new FieldKind.Opaque());
    }

    public Field must() {
        return new Field(name, label, hint, kind, true, initial);
    }

    public Field saying(String sentence) {
        return new Field(name, label, sentence, kind, required, initial);
    }

    public Field initially(String text) {
        return new Field(name, label, hint, kind, required, StringNode.valueOf(text));
    }

    /** A list that is never null: empty when nothing is said. */
    public Field initiallyEmpty() {
        return new Field(name, label, hint, kind, required, JsonNodeFactory.instance.arrayNode());
    }

    /** Whether an entry that exists may hold nothing here. */
    boolean mayBeNull() {
        return !required && (initial == null || initial.isObject()) && !(kind instanceof FieldKind.Slug);
    }

    private static @Nullable JsonNode usual(FieldKind kind) {
        return switch (kind) {
            case FieldKind.TextByKey _, FieldKind.TextsByKey _, FieldKind.SourcedByKey _ ->
                JsonNodeFactory.instance.objectNode();
            default -> null;
        };
    }
}
