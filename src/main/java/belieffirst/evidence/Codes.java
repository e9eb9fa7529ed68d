package belieffirst.evidence;

import belieffirst.plan.AdCode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Finds in what an ad is called, or in the tags of its link, the code that its plan gave it. */
final class Codes {

    private Codes() {}

    /** Empty without a code, and where two different ones stand: which of them is meant would be a guess. */
    static Optional<FoundCode> in(AdNames ad) {
        var name = only(ad.name());
        if (name.isPresent() || AdCode.in(ad.name()).isPresent()) {
            return name.map(code -> new FoundCode(code, "code"));
        }
        return only(decoded(ad.url())).map(code -> new FoundCode(code, "url"));
    }

    private static Optional<String> only(String text) {
        if (text.indexOf('~') < 0) {
            return Optional.empty();
        }
        var first = AdCode.in(text).map(AdCode::text);
        if (first.isEmpty()) {
            return first;
        }
        var rest = text.toUpperCase(Locale.ROOT).replace(first.get(), " ");
        return AdCode.in(rest).isPresent() ? Optional.empty() : first;
    }

    private static String decoded(String url) {
        try {
            return URLDecoder.decode(url, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return url;
        }
    }
}
