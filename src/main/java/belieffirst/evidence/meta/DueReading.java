package belieffirst.evidence.meta;

import java.util.UUID;

/** Who connected an organization whose reading is due. */
record DueReading(UUID account, UUID organization) {}
