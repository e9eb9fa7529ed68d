package belieffirst.access.web.signin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The name of somebody who comes by an invitation, and the password that they will sign in with. */
public record JoinInput(
        @NotBlank(message = "Enter your name.") @Size(max = 100, message = "A name takes at most 100 characters.")
        String name,

        @NotNull(message = "Enter a password.")
        @Size(min = 12, max = 200, message = "A password takes 12 to 200 characters; a few words do well.")
        String password) {

    static final JoinInput BLANK = new JoinInput("", "");

    JoinInput withoutPassword() {
        return new JoinInput(name, "");
    }

    /** Never prints the password. */
    @Override
    public String toString() {
        return name;
    }
}
