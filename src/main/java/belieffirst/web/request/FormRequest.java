package belieffirst.web.request;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form that has arrived whole, with the parameters of its address and its body. */
public class FormRequest extends BufferedBody {

    private static final int MOST = 10_000;

    private final Map<String, String[]> parameters;

    /** Refuses with an IllegalArgumentException what cannot be read as parameters. */
    FormRequest(HttpServletRequest request, byte[] body) {
        super(request, body);
        this.parameters = parameters(request.getQueryString(), new String(body, StandardCharsets.UTF_8));
    }

    /** The parameters of an address's query; refuses with an IllegalArgumentException what cannot be read. */
    public static Map<String, String[]> parameters(@Nullable String... encoded) {
        var found = new LinkedHashMap<String, List<String>>();
        var count = 0;
        for (var text : encoded) {
            for (var pair : text == null || text.isEmpty() ? new String[0] : text.split("&", -1)) {
                if (!pair.isEmpty()) {
                    add(found, pair);
                }
                if (++count > MOST) {
                    throw new IllegalArgumentException("More than %d parameters".formatted(MOST));
                }
            }
        }
        var parameters = new LinkedHashMap<String, String[]>();
        found.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return Collections.unmodifiableMap(parameters);
    }

    private static void add(Map<String, List<String>> found, String pair) {
        var equals = pair.indexOf('=');
        var name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A parameter without a name");
        }
        found.computeIfAbsent(name, _ -> new ArrayList<>()).add(equals < 0 ? "" : decoded(pair.substring(equals + 1)));
    }

    /** Bytes that are no UTF-8 are refused, not replaced. */
    private static String decoded(String text) {
        var decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (decoded.indexOf('\uFFFD') >= 0 && !text.toUpperCase(Locale.ROOT).contains("%EF%BF%BD")) {
            throw new IllegalArgumentException("Not UTF-8");
        }
        return decoded;
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return parameters;
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }
}
