package belieffirst.suggestion.record;

import org.jspecify.annotations.Nullable;

/**
 * The state of a plan's ideas of one kind.
 *
 * @param round the latest request; null when nobody asked yet
 * @param ownKey whether the organization has a key of its own
 */
public record IdeasState(@Nullable IdeaRound round, boolean ownKey) {}
