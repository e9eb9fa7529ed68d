package belieffirst.web.openapi;

import belieffirst.web.ListAnswer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/**
 * An operation of the API, as its controller declares it.
 *
 * @param pattern the path as notes name it: a variable stands for the words of a kind or a layer
 * @param word the kind or layer that it is spelled for; null for a path without
 */
record ApiRoute(
        String method,
        String path,
        String pattern,
        @Nullable String word,
        HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    String note() {
        return method + " " + pattern;
    }

    boolean reads() {
        return method.equals("GET");
    }

    Stream<String> variables() {
        return VARIABLE.matcher(path).results().map(variable -> variable.group(1));
    }

    /** The type that it answers with, out of its envelope. */
    Type answer() {
        var type = handler.getMethod().getGenericReturnType();
        return type instanceof ParameterizedType envelope && envelope.getRawType() == ResponseEntity.class
                ? envelope.getActualTypeArguments()[0]
                : type;
    }

    boolean lists() {
        return answer() instanceof ParameterizedType list && list.getRawType() == ListAnswer.class;
    }

    boolean takesIfMatch() {
        return Arrays.stream(handler.getMethod().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestHeader.class) && !reads());
    }

    boolean takesBody() {
        return Arrays.stream(handler.getMethod().getParameters())
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class));
    }
}
