package belieffirst.library;

import java.util.List;

/**
 * Fields that belong together on a form.
 *
 * @param rare whether the form keeps it folded
 */
public record Section(String title, boolean rare, List<Field> fields) {

    public static Section of(String title, Field... fields) {
        return new Section(title, false, List.of(fields));
    }

    public static Section rare(String title, Field... fields) {
        return new Section(title, true, List.of(fields));
    }
}
