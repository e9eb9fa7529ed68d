package belieffirst.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A person who signs in by the pages: keeps cookies, and comes from an address of their own, as attempts are counted by address. */
public final class Guest {

    private final MockMvcTester browser;
    private final String address = UUID.randomUUID().toString();
    private final Map<String, Cookie> cookies = new HashMap<>();

    public Guest(MockMvcTester browser) {
        this.browser = browser;
    }

    public MvcTestResult get(String path) {
        return send(browser.get().uri(path));
    }

    /** Sends a form; fields come as name, value, name, value. */
    public MvcTestResult post(String path, String... fields) {
        var request = browser.post().uri(path).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return send(request);
    }

    public MvcTestResult signIn(String email, String password) {
        return post("/sign-in", "email", email, "password", password);
    }

    private MvcTestResult send(MockMvcRequestBuilder request) {
        var sent = request.with(built -> {
            built.setRemoteAddr(address);
            return built;
        });
        if (!cookies.isEmpty()) {
            sent = sent.cookie(cookies.values().toArray(Cookie[]::new));
        }
        var answer = sent.exchange();
        for (var cookie : answer.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return answer;
    }
}
