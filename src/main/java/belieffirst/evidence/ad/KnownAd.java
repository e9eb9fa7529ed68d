package belieffirst.evidence.ad;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An ad that we know.
 *
 * @param byNames whether its names alone told so, and not its identity
 */
public record KnownAd(UUID id, @Nullable String code, boolean setAside, boolean byNames) {}
