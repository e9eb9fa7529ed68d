package belieffirst.suggestion.record;

import org.jspecify.annotations.Nullable;

/**
 * How ideas of a kind stand in a plan.
 *
 * @param round the latest request; null when nobody asked yet
 * @param ownKey whether the organization has a key of its own
 */
public record IdeasState(@Nullable IdeaRound round, boolean ownKey) {}
