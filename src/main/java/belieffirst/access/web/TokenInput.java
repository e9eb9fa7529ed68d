package belieffirst.access.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A token to be made.
 *
 * @param days how long it is valid
 */
public record TokenInput(
        @NotBlank(message = "Name the token after what will use it.")
        @Size(max = 200, message = "A name takes at most 200 characters.")
        String name,

        @NotEmpty(message = "Choose what the token may do.") List<String> scopes,

        @NotNull(message = "Say for how many days.")
        @Min(value = 1, message = "A token lives at least a day.")
        @Max(value = 365, message = "A token lives at most 365 days.")
        Integer days) {

    static final TokenInput BLANK = new TokenInput("", List.of("plans:read"), 90);
}
