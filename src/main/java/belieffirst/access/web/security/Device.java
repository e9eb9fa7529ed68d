package belieffirst.access.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The device of whoever signs in, in words that they know it by. Only these words are kept, and not what the browser sent. */
final class Device {

    /** Browsers by a word of theirs, in this order, since most also say the words of others. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "ChromeOS",
            "Mac OS X",
            "macOS",
            "Linux",
            "Linux");

    private Device() {}

    /** Device and network address: “Firefox on Linux · 203.0.113.7”. */
    static String of(HttpServletRequest request) {
        return words(request.getHeader(HttpHeaders.USER_AGENT)) + " · " + request.getRemoteAddr();
    }

    static String words(@Nullable String agent) {
        var sent = agent == null ? "" : agent;
        return first(BROWSERS, sent, "Unknown browser") + " on " + first(SYSTEMS, sent, "an unknown device");
    }

    private static String first(Map<String, String> names, String sent, String otherwise) {
        return names.entrySet().stream()
                .filter(known -> sent.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... words) {
        var names = new LinkedHashMap<String, String>();
        for (var i = 0; i < words.length; i += 2) {
            names.put(words[i], words[i + 1]);
        }
        return names;
    }
}
