package belieffirst.access.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new e-mail address, and the current password.
 *
 * @param confirmation null for somebody who has no password yet
 */
public record EmailInput(
        @NotBlank(message = "Enter an e-mail address.")
        @Size(max = 254, message = "An e-mail address takes at most 254 characters.")
        @Email(message = "This is not an e-mail address.")
        String email,

        @Nullable String confirmation) {

    /** Never prints the password. */
    @Override
    public String toString() {
        return "EmailInput";
    }
}
