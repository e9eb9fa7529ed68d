package belieffirst.evidence.audit;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The comparison of ads: what people see of them, and where they lead. */
final class AdComparison {

    private AdComparison() {}

    static Stream<Difference> of(ObjectComparison ad) {
        var link = ad.planned("link");
        return Stream.of(
                        ad.of(FactRule.of(DifferenceKind.PAGE, "page"), ad.planned("page_id")),
                        ad.of(
                                FactRule.of(DifferenceKind.LINK, "links", AdComparison::links),
                                link == null ? null : plain(link)),
                        urlTags(ad),
                        seen(ad, DifferenceKind.TEXT, "texts", "headlines", "descriptions"),
                        seen(ad, DifferenceKind.PICTURE, "pictures", "videos"),
                        ad.of(FactRule.of(DifferenceKind.FORMAT, "format"), format(ad)),
                        ad.of(
                                FactRule.of(DifferenceKind.ENHANCEMENT, "enhancements")
                                        .orNone(),
                                ""))
                .flatMap(part -> part);
    }

    /** What the ad maker made is compared with what was there when it went live. */
    private static Stream<Difference> seen(ObjectComparison ad, DifferenceKind kind, String... facts) {
        return Stream.of(facts).flatMap(fact -> ad.of(FactRule.of(kind, fact), null));
    }

    /** Where the creative was shown, an ad without parameters has none; a link may hold them in their place. */
    private static Stream<Difference> urlTags(ObjectComparison ad) {
        var facts = ad.runs().object().facts();
        var isShown = facts.has("page") || facts.has("links") || facts.has("format");
        var isInTheLink = facts.path("links")
                .toString()
                .contains("utm_content=" + ad.planned().code());
        var rule = FactRule.of(DifferenceKind.URL_TAGS, "url_tags");
        return ad.of(isShown && !isInTheLink ? rule.orNone() : rule, ad.planned("url_tags"));
    }

    /** No document names a format; a mix that Meta makes of several parts is one that none asks for. */
    private static @Nullable String format(ObjectComparison ad) {
        var told = ad.runs().of("format").stream()
                .filter(span -> ad.period().shows(span) && !span.text().isEmpty())
                .toList();
        return told.isEmpty() || !told.getFirst().text().equals("flexible") ? null : "one picture, video or carousel";
    }

    private static String links(JsonNode links) {
        return links.valueStream()
                .map(link -> plain(link.asString("")))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static String plain(String link) {
        return link.endsWith("/") ? link.substring(0, link.length() - 1) : link;
    }
}
