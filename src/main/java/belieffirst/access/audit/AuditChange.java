package belieffirst.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * The change of one field.
 *
 * @param before null when it held nothing
 * @param after null when it holds nothing any more
 */
public record AuditChange(
        String field, @Nullable String before, @Nullable String after) {

    /** A value as people read it: “problem_aware” is “problem aware”. */
    public static @Nullable String said(@Nullable String value) {
        return value != null && value.matches("[a-z]+(_[a-z]+)+") ? value.replace('_', ' ') : value;
    }

    /** The field as people call it: “belief_statement” is “Belief statement”, and an id is called by what it names. */
    public String label() {
        var words =
                field.replace("jtbd_framed", "job").replaceFirst("_ids?$", "").replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
