package belieffirst.access.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** An invitation as a person or a program asks for it: the e-mail and the role. */
public record InvitationInput(
        @NotBlank(message = "Enter an e-mail.")
        @Size(max = 254, message = "An e-mail takes at most 254 characters.")
        @Email(message = "This is no e-mail.")
        String email,

        @NotNull(message = "Choose a role.")
        @Pattern(regexp = "owner|admin|member|viewer", message = "A role is owner, admin, member or viewer.")
        String role) {

    static final InvitationInput BLANK = new InvitationInput("", "member");
}
