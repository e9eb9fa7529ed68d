package belieffirst.library.web;

import belieffirst.library.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of a form where something is typed or chosen.
 *
 * @param name the column, or column and key joined by a dot
 * @param text its value, as it is typed
 * @param options what can be chosen, when it is a choice
 */
public record FormField(
        String name, String label, @Nullable String hint, Look look, String text, List<Option> options) {

    /** The look of an input. */
    public enum Look {
        LINE,
        AREA,
        LIST,
        NUMBER,
        CHOICE,
        CHECK
    }

    static FormField of(String name, String label, @Nullable String hint, Look look, String text) {
        return new FormField(name, label, hint, look, text, List.of());
    }

    FormField holding(String typed) {
        return new FormField(name, label, hint, look, typed, options);
    }

    FormField choosing(List<Option> from) {
        return new FormField(name, label, hint, look, text, from);
    }

    public int rows() {
        return Math.clamp(
                text.lines().mapToInt(line -> 1 + line.length() / 75).sum() + 1, look == Look.LIST ? 2 : 3, 14);
    }
}
