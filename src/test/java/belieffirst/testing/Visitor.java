package belieffirst.testing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A member who looks at pages and sends their forms. */
public record Visitor(MockMvcTester browser, Member member) {

    public MvcTestResult get(String path) {
        return browser.get().uri(path).with(member.browsing()).exchange();
    }

    /** Sends a form; fields come as name, value, name, value, and one with several values several times. */
    public MvcTestResult post(String path, Object... fields) {
        var request = browser.post().uri(path).with(member.browsing());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
        }
        return request.exchange();
    }

    /** The page's words, or its redirect's target. */
    public static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    public static String target(MvcTestResult answer) {
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl(), () -> text(answer));
    }

    /** What the page's hidden fields of this name hold. */
    public static List<String> hidden(MvcTestResult answer, String name) {
        return Pattern.compile("<input type=\"hidden\" name=\"%s\" value=\"([^\"]*)\"".formatted(name))
                .matcher(text(answer))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
