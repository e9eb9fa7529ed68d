package belieffirst.evidence.audit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The links of an ad as they are compared: hosts in lower case, and without the parameters that were planned for it. */
final class Links {

    private static final Pattern HOST = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*");

    private final Set<String> planned;

    Links(@Nullable String parameters) {
        this.planned = parameters == null
                ? Set.of()
                : Stream.of(parameters.split("&")).map(Links::decoded).collect(Collectors.toSet());
    }

    String all(JsonNode links) {
        return links.valueStream()
                .map(link -> plain(link.asString("")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    String plain(String link) {
        var address = HOST.matcher(link)
                .replaceFirst(host -> Matcher.quoteReplacement(host.group().toLowerCase(Locale.ROOT)));
        var hash = address.indexOf('#') < 0 ? address.length() : address.indexOf('#');
        var query = address.indexOf('?');
        if (query < 0 || query > hash) {
            return withoutSlash(address.substring(0, hash)) + address.substring(hash);
        }
        var kept = Stream.of(address.substring(query + 1, hash).split("&"))
                .filter(parameter -> !parameter.isEmpty() && !planned.contains(decoded(parameter)))
                .collect(Collectors.joining("&"));
        return withoutSlash(address.substring(0, query)) + (kept.isEmpty() ? "" : "?" + kept) + address.substring(hash);
    }

    private static String withoutSlash(String address) {
        return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    }

    private static String decoded(String parameter) {
        try {
            return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return parameter;
        }
    }
}
