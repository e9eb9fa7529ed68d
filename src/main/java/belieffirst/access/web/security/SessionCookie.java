package belieffirst.access.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The cookie that carries a session's id: for this host alone if the address is secure, and read only if it can be one. */
final class SessionCookie implements CookieSerializer {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    static final Duration LASTS = Duration.ofDays(30);

    private final CookieSerializer plain;
    private final CookieSerializer secure;

    SessionCookie(String name) {
        this.plain = cookie(name);
        this.secure = cookie("__Host-" + name);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        in(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return in(request).readCookieValues(request).stream()
                .filter(id -> ID.matcher(id).matches())
                .toList();
    }

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
