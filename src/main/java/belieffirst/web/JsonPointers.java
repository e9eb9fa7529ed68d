package belieffirst.web;

import java.util.stream.Collectors;
import tools.jackson.databind.DatabindException;

/** The place in a JSON body that could not be read, as a JSON pointer (RFC 6901). */
final class JsonPointers {

    private JsonPointers() {}

    static String of(Throwable fault) {
        var cause = Refusals.cause(fault, DatabindException.class);
        if (cause == null) {
            return "/";
        }
        return cause.getPath().stream()
                .map(step -> step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step.getPropertyName())
                .collect(Collectors.joining("/", "/", ""));
    }
}
