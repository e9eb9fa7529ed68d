package belieffirst.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A form as it stands: what was typed, and what is wrong with it.
 *
 * @param errors field names to sentences, in the order of the page; empty for a form that nobody sent yet
 */
public record Form<T>(T input, Map<String, String> errors) {

    public static <T> Form<T> of(T input) {
        return new Form<>(input, Map.of());
    }

    public static <T> Form<T> rejected(T input, BindingResult result) {
        var errors = new LinkedHashMap<String, String>();
        for (var error : result.getFieldErrors()) {
            errors.putIfAbsent(
                    error.getField(),
                    error.isBindingFailure() ? "This is not readable." : sentence(error.getDefaultMessage()));
        }
        return new Form<>(input, errors);
    }

    public @Nullable String error(String field) {
        return errors.get(field);
    }

    private static String sentence(@Nullable String message) {
        return message == null ? "This is not right." : message;
    }
}
