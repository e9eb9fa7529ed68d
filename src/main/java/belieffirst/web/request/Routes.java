package belieffirst.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The routes of the controllers, found by the words of an address. Spring weighs each route with a variable against each
 * request, which took a fifth of the time of a short answer; it still does so where no route fits better than all others.
 */
class Routes extends RequestMappingHandlerMapping {

    private Map<Integer, List<Route>> routes = Map.of();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        routes = getHandlerMethods().entrySet().stream()
                .flatMap(known -> Route.of(known.getKey(), known.getValue()))
                .collect(Collectors.groupingBy(route -> route.words.size()));
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        var route = closest(path, request.getMethod());
        var match = route == null ? null : getMatchingMapping(route.info, request);
        if (route == null || match == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, route.handler);
        handleMatch(match, path, request);
        return route.handler;
    }

    /** The route with the fewest variables, as Spring would choose; null for none, and for two that are alike in that. */
    private @Nullable Route closest(String path, String method) {
        var words = path.split("/", -1);
        Route closest = null;
        var alone = true;
        for (var route : routes.getOrDefault(words.length, List.of())) {
            if (route.fits(words, method)) {
                if (closest == null || route.variables < closest.variables) {
                    closest = route;
                    alone = true;
                } else if (route.variables == closest.variables) {
                    alone = false;
                }
            }
        }
        return alone ? closest : null;
    }

    /**
     * A pattern of a route.
     *
     * @param words what stands behind each of its slashes; an empty word where anything may
     * @param variables the number of its empty words
     */
    private record Route(List<String> words, long variables, RequestMappingInfo info, HandlerMethod handler) {

        /** Patterns of any length are left to Spring, which takes them only where no other fits. */
        static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
            return info.getPatternValues().stream()
                    .filter(pattern -> !pattern.contains("**") && !pattern.contains("{*"))
                    .map(Route::words)
                    .map(words -> new Route(
                            words,
                            words.stream().skip(1).filter(String::isEmpty).count(),
                            info,
                            handler));
        }

        private static List<String> words(String pattern) {
            return Arrays.stream(pattern.split("/", -1))
                    .map(word -> word.contains("{") || word.contains("*") ? "" : word)
                    .toList();
        }

        boolean fits(String[] path, String method) {
            for (var place = 1; place < path.length; place++) {
                var word = words.get(place);
                if (word.isEmpty() ? path[place].isEmpty() : !word.equals(path[place])) {
                    return false;
                }
            }
            return allows(method);
        }

        private boolean allows(String method) {
            var methods = info.getMethodsCondition().getMethods();
            return methods.isEmpty()
                    || methods.stream().anyMatch(allowed -> allowed.name().equals(method));
        }
    }
}
