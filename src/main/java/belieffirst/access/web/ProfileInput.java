package belieffirst.access.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The form with the name by which a person wants to be addressed. */
public record ProfileInput(
        @NotBlank(message = "Enter your name.") @Size(max = 100, message = "A name takes at most 100 characters.")
        String name) {}
