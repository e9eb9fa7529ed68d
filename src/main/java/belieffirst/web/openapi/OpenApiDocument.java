package belieffirst.web.openapi;

import belieffirst.web.KindSchemas;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document (3.1), composed when it is asked for first, so that a start costs nothing. */
@Component
public class OpenApiDocument {

    private static final Pattern WORDS = Pattern.compile("\\{(\\w+):([a-z|-]+)}");

    private final RequestMappingHandlerMapping requestMappingHandlerMapping;
    private final KindSchemas kinds;
    private final JsonMapper json;
    private byte @Nullable [] bytes;

    OpenApiDocument(RequestMappingHandlerMapping requestMappingHandlerMapping, KindSchemas kinds, JsonMapper json) {
        this.requestMappingHandlerMapping = requestMappingHandlerMapping;
        this.kinds = kinds;
        this.json = json;
    }

    public synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = json.writeValueAsBytes(compose());
        }
        return bytes.clone();
    }

    private ObjectNode compose() {
        var notes = Notes.read(json);
        var schemas = new Schemas(json);
        var operations = new Operations(notes, schemas, kinds, Examples.read(json));
        var paths = new TreeMap<String, TreeMap<String, ObjectNode>>();
        for (var route : routes()) {
            paths.computeIfAbsent(route.path(), _ -> new TreeMap<>())
                    .put(route.method().toLowerCase(Locale.ROOT), operations.of(route));
        }
        var document = notes.frame();
        document.set("paths", json.valueToTree(paths));
        ((ObjectNode) document.path("components")).withObject("/schemas").setAll(schemas.named());
        return document;
    }

    private List<ApiRoute> routes() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .flatMap(route -> route.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .flatMap(pattern -> route.getKey().getMethodsCondition().getMethods().stream()
                                .flatMap(method -> spelled(method.name(), pattern, route.getValue()).stream())))
                .toList();
    }

    /** A pattern that names a few words stands once for each. */
    private static List<ApiRoute> spelled(String method, String pattern, HandlerMethod handler) {
        var words = WORDS.matcher(pattern);
        if (!words.find()) {
            return List.of(new ApiRoute(method, pattern, pattern, null, handler));
        }
        var all = words.group(2).split("\\|", -1);
        var note = words.replaceFirst("{$1}");
        return Arrays.stream(all)
                .map(word -> new ApiRoute(method, words.replaceFirst(word), note, word, handler))
                .toList();
    }
}
