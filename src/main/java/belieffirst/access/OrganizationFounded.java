package belieffirst.access;

import java.util.UUID;

/** The event that an organization was founded, and is still empty; published while its owner is the current member. */
public record OrganizationFounded(UUID organization, UUID owner) {}
