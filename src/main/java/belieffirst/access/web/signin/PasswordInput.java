package belieffirst.access.web.signin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new password, and the present one if there is one.
 *
 * @param current null for somebody who has no password yet
 */
public record PasswordInput(
        @Nullable String current,

        @NotNull(message = "Enter a password.")
        @Size(min = 12, max = 200, message = "A password takes 12 to 200 characters; several words work well.")
        String password) {

    static final PasswordInput BLANK = new PasswordInput("", "");

    /** Never prints the secret. */
    @Override
    public String toString() {
        return "PasswordInput";
    }
}
