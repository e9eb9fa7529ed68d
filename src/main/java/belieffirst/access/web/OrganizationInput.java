package belieffirst.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form with an organization's name. */
public record OrganizationInput(
        @NotBlank(message = "Enter a name.") @Size(max = 200, message = "A name takes at most 200 characters.")
        String name) {}
