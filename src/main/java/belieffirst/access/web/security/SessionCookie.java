package belieffirst.access.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie that carries a session's id: for this host alone if the address is secure, and read only if it can be one. */
final class SessionCookie implements CookieSerializer {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final String READ = SessionCookie.class.getName();
    static final Duration LASTS = Duration.ofDays(30);

    private final CookieSerializer plain;
    private final CookieSerializer secure;

    SessionCookie(String name) {
        this.plain = cookie(name);
        this.secure = cookie("__Host-" + name);
    }

    /** Nothing to write where the request itself brought this id. */
    @Override
    public void writeCookieValue(CookieValue value) {
        if (!(value.getRequest().getAttribute(READ) instanceof Read read)
                || !read.ids.contains(value.getCookieValue())) {
            in(value.getRequest()).writeCookieValue(value);
        }
    }

    /**
     * Empty when a request is asked again in one pass through the filters: Spring Session does so when it saves a session whose
     * answer has begun, and would read the session a second time to learn the id that it has.
     */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        var pass = request.getDispatcherType();
        if (request.getAttribute(READ) instanceof Read read && read.pass == pass) {
            return List.of();
        }
        var ids = in(request).readCookieValues(request).stream()
                .filter(id -> ID.matcher(id).matches())
                .toList();
        request.setAttribute(READ, new Read(pass, ids));
        return ids;
    }

    /** The ids that a request's cookie held, in one pass through the filters. */
    private record Read(DispatcherType pass, List<String> ids) {}

    private CookieSerializer in(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static DefaultCookieSerializer cookie(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setCookieMaxAge((int) LASTS.toSeconds());
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }
}
