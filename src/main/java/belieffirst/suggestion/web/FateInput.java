package belieffirst.suggestion.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fate of an idea, as a program reports it.
 *
 * @param fields the fields as they were taken, where they were edited
 */
public record FateInput(
        @Nullable String fate,
        @Nullable String reason,
        @Nullable UUID becameId,
        @Nullable ObjectNode fields) {}
