package belieffirst.agent;

import belieffirst.web.request.BufferedBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose attributes are its own: what filters and controllers note on it stays out of the request that it stands in. */
class OwnAttributes extends BufferedBody {

    private final Map<String, Object> attributes = new HashMap<>();

    OwnAttributes(HttpServletRequest outer, byte[] body) {
        super(outer, body);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return attributes.get(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return Collections.enumeration(attributes.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            attributes.remove(name);
        } else {
            attributes.put(name, value);
        }
    }

    @Override
    public void removeAttribute(String name) {
        attributes.remove(name);
    }
}
