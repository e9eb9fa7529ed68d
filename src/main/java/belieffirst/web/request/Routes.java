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
 * request, which took a fifth of the time of a short answer; it still does so where not exactly one route fits.
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
        var route = onlyRoute(path, request.getMethod());
        var match = route == null ? null : getMatchingMapping(route.info, request);
        if (route == null || match == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, route.handler);
        handleMatch(match, path, request);
        return route.handler;
    }

    private @Nullable Route onlyRoute(String path, String method) {
        var words = path.split("/", -1);
        Route only = null;
        for (var route : routes.getOrDefault(words.length, List.of())) {
            if (route.fits(words, method)) {
                if (only != null) {
                    return null;
                }
                only = route;
            }
        }
        return only;
    }

    /**
     * A pattern of a route.
     *
     * @param words what stands behind each of its slashes; an empty word where anything may
     */
    private record Route(List<String> words, RequestMappingInfo info, HandlerMethod handler) {

        /** Patterns of any length are left to Spring, which takes them only where no other fits. */
        static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
            return info.getPatternValues().stream()
                    .filter(pattern -> !pattern.contains("**") && !pattern.contains("{*"))
                    .map(pattern -> new Route(words(pattern), info, handler));
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
