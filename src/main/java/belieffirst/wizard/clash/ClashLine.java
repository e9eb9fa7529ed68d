package belieffirst.wizard.clash;

import java.util.List;

/**
 * A field that holds something else than is saved: one of the two is chosen.
 *
 * @param field its name in the form
 * @param label as people call it
 */
public record ClashLine(String field, String label, Side mine, Side saved) {

    /**
     * One of the two values.
     *
     * @param values as the form sends them
     * @param words as people say them
     */
    public record Side(List<String> values, List<String> words) {}
}
