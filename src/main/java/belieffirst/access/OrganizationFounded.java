package belieffirst.access;

import java.util.UUID;

/** An organization was founded, and is still empty; told while its owner is the current member. */
public record OrganizationFounded(UUID organization, UUID owner) {}
