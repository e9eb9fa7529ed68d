package belieffirst.access.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie by which a browser shows that somebody signed in from it before. */
public final class DeviceCookie {

    private static final String NAME = "belief_first_device";
    private static final int LENGTH = 40;
    private static final Duration LASTS = Duration.ofDays(180);

    private DeviceCookie() {}

    /** The device's secret, or an empty text. */
    public static String in(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name(request));
        return cookie == null || cookie.getValue().length() != LENGTH ? "" : cookie.getValue();
    }

    static void give(HttpServletRequest request, HttpServletResponse response, String secret) {
        var cookie = ResponseCookie.from(name(request), secret)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(LASTS)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + NAME : NAME;
    }
}
