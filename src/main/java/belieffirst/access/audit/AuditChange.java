package belieffirst.access.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The change of one field.
 *
 * @param before null when it held nothing
 * @param after null when it holds nothing any more
 */
public record AuditChange(
        String field, @Nullable String before, @Nullable String after) {

    /** Fields whose values are words of ours, with their values. In any other field, somebody may have typed an underscore. */
    private static final Pattern OURS = Pattern.compile(
            "(awareness_level|cause|event|kind|persona_type|set_up|source_type|state|status|sublayer_type|verdict)=[a-z_]+"
                    + "|source=(ai_generated|extracted_from_persona)");

    /** A value of the field as people read it: “problem_aware” is “problem aware”. */
    public @Nullable String said(@Nullable String value) {
        return value != null && OURS.matcher(field + "=" + value).matches() ? value.replace('_', ' ') : value;
    }

    /** The field as people call it: “belief_statement” is “Belief statement”, and an id is called by what it names. */
    public String label() {
        var words =
                field.replace("jtbd_framed", "job").replaceFirst("_ids?$", "").replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
