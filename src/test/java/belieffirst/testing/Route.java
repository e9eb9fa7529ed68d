package belieffirst.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * An address that the product answers, as its controllers declare it.
 *
 * @param pattern with its variables; one that names a few words stands once for each
 */
public record Route(String method, String pattern) {

    private static final Pattern WORDS = Pattern.compile("\\{\\w+:([a-z|-]+)}");
    private static final Pattern VARIABLE = Pattern.compile("(?<=/)([a-z-]*)/?\\{(\\w+)}");

    /** All of them below this path. */
    public static List<Route> below(String path, RequestMappingHandlerMapping mapping) {
        var routes = new ArrayList<Route>();
        mapping.getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(path))
                        .flatMap(pattern -> spelled(pattern).stream())
                        .forEach(pattern -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> routes.add(new Route(method.name(), pattern)))));
        routes.sort((one, other) -> one.toString().compareTo(other.toString()));
        return List.copyOf(routes);
    }

    public boolean writes() {
        return !method.equals("GET");
    }

    /** Its address with this for every variable. */
    public String filled(String value) {
        return filled((kind, variable) -> value);
    }

    /**
     * Its address with these for its variables, each named by the kind before it and itself: {@code plans/id}.
     *
     * @throws AssertionError for a variable of which nothing is known
     */
    public String filled(Map<String, String> values) {
        return filled((kind, variable) -> {
            var value = values.get(kind + "/" + variable);
            if (value == null) {
                throw new AssertionError("Say what %s/%s stands for in %s".formatted(kind, variable, this));
            }
            return value;
        });
    }

    private String filled(BinaryOperator<String> values) {
        return VARIABLE.matcher(pattern).replaceAll(found -> {
            var kind = found.group(1);
            return Matcher.quoteReplacement((kind.isEmpty() ? "" : kind + "/") + values.apply(kind, found.group(2)));
        });
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    private static List<String> spelled(String pattern) {
        var words = WORDS.matcher(pattern);
        return words.find()
                ? List.of(words.group(1).split("\\|")).stream()
                        .flatMap(word -> spelled(words.replaceFirst(word)).stream())
                        .toList()
                : List.of(pattern);
    }
}
