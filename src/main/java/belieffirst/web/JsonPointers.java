package belieffirst.web;

import java.util.stream.Collectors;
import tools.jackson.databind.DatabindException;

/** The places in a JSON body, as JSON pointers (RFC 6901). */
public final class JsonPointers {

    private JsonPointers() {}

    /** A field's name as a part of a pointer. */
    public static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** The place that could not be read. */
    static String of(Throwable fault) {
        var cause = Refusals.cause(fault, DatabindException.class);
        if (cause == null) {
            return "/";
        }
        return cause.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? String.valueOf(step.getIndex()) : step(step.getPropertyName()))
                .collect(Collectors.joining("/", "/", ""));
    }
}
