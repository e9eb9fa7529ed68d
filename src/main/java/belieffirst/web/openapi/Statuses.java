package belieffirst.web.openapi;

import java.util.Map;
import java.util.TreeMap;

/** The statuses other than success that an operation may answer with, each with its meaning. */
final class Statuses {

    private static final Map<Integer, String> ALL = Map.of(
            401, "No token that is valid",
            403, "The token lacks the scope, or its maker may not do this",
            404, "There is no such thing, or it belongs to another organization",
            406, "The answer is JSON, which the client does not take",
            422, "A parameter or a field means nothing: `fields` says which",
            429, "Too many requests: `Retry-After` says when to come back",
            503, "Not available right now: `Retry-After` says when to come back");

    private static final Map<Integer, String> READING =
            Map.of(304, "The client has this version", 400, "The address cannot be read", 409, "Not in this state");

    private static final Map<Integer, String> WRITING = Map.of(
            400, "The body is not JSON that can be read",
            408, "The body did not arrive in time",
            409, "Not in this state, or a request with this key is under way",
            412, "Another version stands there",
            413, "The body is too long",
            415, "The body is not JSON");

    private Statuses() {}

    static Map<Integer, String> of(ApiRoute route) {
        var statuses = new TreeMap<>(ALL);
        statuses.putAll(route.reads() ? READING : WRITING);
        if (!route.reads() && !route.method().equals("POST")) {
            statuses.put(428, "The change names no version");
        }
        return statuses;
    }
}
