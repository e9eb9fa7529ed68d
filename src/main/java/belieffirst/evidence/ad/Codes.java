package belieffirst.evidence.ad;

import belieffirst.plan.compile.AdCode;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A search for the code of a planned ad in an ad's name, or in the tags of its link. */
public final class Codes {

    private static final Pattern ENCODED_TILDE = Pattern.compile("%(?:25)*7E", Pattern.CASE_INSENSITIVE);

    private Codes() {}

    /** Empty without a code, and where two different ones stand: which of them is meant would be a guess. */
    public static Optional<FoundCode> in(AdNames ad) {
        var name = only(ad.name());
        if (name.isPresent() || AdCode.in(ad.name()).isPresent()) {
            return name.map(code -> new FoundCode(code, "code"));
        }
        return only(decoded(ad.url())).map(code -> new FoundCode(code, "url"));
    }

    /** Ids under which ads with different codes came: which of them is meant would be a guess. */
    public static Set<String> sharedIds(Collection<AdNames> ads) {
        var codes = new HashMap<String, String>();
        var shared = new HashSet<String>();
        for (var ad : ads) {
            var code = ad.adId() == null ? null : in(ad).map(FoundCode::code).orElse(null);
            if (code != null && !code.equals(codes.merge(ad.adId(), code, (first, _) -> first))) {
                shared.add(ad.adId());
            }
        }
        return shared;
    }

    private static Optional<String> only(String written) {
        var text = AdCode.plain(written);
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

    /** A link may have been encoded as often as it was passed on. */
    private static String decoded(String url) {
        return url.indexOf('%') < 0 ? url : ENCODED_TILDE.matcher(url).replaceAll("~");
    }
}
