package belieffirst.suggestion.fact;

import java.util.UUID;

/**
 * A thing of the kind that is asked for which exists already.
 *
 * @param gist the words by which it is compared
 * @param said what became of it and what results said, in a few words; empty when nothing is known
 */
public record ExistingEntry(UUID id, String name, String gist, String said) {}
