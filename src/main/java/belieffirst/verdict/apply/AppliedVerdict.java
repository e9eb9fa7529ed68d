package belieffirst.verdict.apply;

import belieffirst.belief.AngleStatus;
import java.time.Instant;
import java.util.UUID;

/** A verdict that applied without a person: the new status of an angle, and when. */
public record AppliedVerdict(UUID angle, String name, AngleStatus to, Instant at) {}
