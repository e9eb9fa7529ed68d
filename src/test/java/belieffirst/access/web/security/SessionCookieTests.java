package belieffirst.access.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer.CookieValue;

/** A request's cookie is read once in each pass through the filters, and is not written back as it came. */
class SessionCookieTests {

    private static final String ID = "1f19e5c0-f767-480c-b225-6322471060aa";
    private static final String OTHER = "2f19e5c0-f767-480c-b225-6322471060aa";

    private final SessionCookie cookie = new SessionCookie("belief_first");
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    SessionCookieTests() {
        request.setCookies(
                new Cookie("belief_first", Base64.getEncoder().encodeToString(ID.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void isReadOnceInEachPass() {
        assertThat(cookie.readCookieValues(request)).containsExactly(ID);
        assertThat(cookie.readCookieValues(request)).isEmpty();
        request.setDispatcherType(DispatcherType.ERROR);
        assertThat(cookie.readCookieValues(request)).containsExactly(ID);
    }

    @Test
    void isWrittenOnlyForAnotherSession() {
        cookie.readCookieValues(request);
        cookie.writeCookieValue(new CookieValue(request, response, ID));
        assertThat(response.getHeader("Set-Cookie")).isNull();
        cookie.writeCookieValue(new CookieValue(request, response, OTHER));
        assertThat(response.getHeader("Set-Cookie")).startsWith("belief_first=");
    }

    @Test
    void isTakenBackAtSignOut() {
        cookie.readCookieValues(request);
        cookie.writeCookieValue(new CookieValue(request, response, ""));
        assertThat(response.getHeader("Set-Cookie")).contains("Max-Age=0");
    }
}
