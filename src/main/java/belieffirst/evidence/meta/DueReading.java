package belieffirst.evidence.meta;

import java.util.UUID;

/** A due reading of Meta: the organization, and the member who connected it. */
record DueReading(UUID account, UUID organization) {}
