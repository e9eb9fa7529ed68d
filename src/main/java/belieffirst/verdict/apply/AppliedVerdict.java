package belieffirst.verdict.apply;

import belieffirst.belief.AngleStatus;
import java.time.Instant;
import java.util.UUID;

/** A verdict that applied by itself: what an angle became for it, and when. */
public record AppliedVerdict(UUID angle, String name, AngleStatus to, Instant at) {}
