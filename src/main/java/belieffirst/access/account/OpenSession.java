package belieffirst.access.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session in which somebody is signed in.
 *
 * @param isHere whether it is the one that asks
 * @param used to within five minutes
 * @param from the device and its network address: “Firefox on Linux · 203.0.113.7”; null if it began before these were kept
 */
public record OpenSession(
        UUID id, boolean isHere, Instant used, @Nullable String from) {}
