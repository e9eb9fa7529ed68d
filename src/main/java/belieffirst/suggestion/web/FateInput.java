package belieffirst.suggestion.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of an idea, as a program says it.
 *
 * @param fields the fields as they were taken, where they were edited
 */
public record FateInput(
        @Nullable String fate,
        @Nullable String reason,
        @Nullable UUID becameId,
        @Nullable ObjectNode fields) {}
