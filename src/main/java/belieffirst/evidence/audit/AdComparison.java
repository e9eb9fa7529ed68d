package belieffirst.evidence.audit;

import belieffirst.evidence.audit.ObjectComparison.FactRule;
import belieffirst.evidence.audit.ObjectHistory.Span;
import java.util.List;
import java.util.stream.Stream;

/** The comparison of ads: what people see of them, and where they lead. */
final class AdComparison {

    private static final List<String> CREATIVE = List.of("page", "links", "format");
    private static final String MIXED = "flexible";

    private AdComparison() {}

    static Stream<Difference> of(ObjectComparison ad) {
        var link = ad.planned("link");
        var links = new Links(ad.planned("url_tags"));
        return Stream.of(
                        ad.of(FactRule.of(DifferenceKind.PAGE, "page"), ad.planned("page_id")),
                        ad.of(
                                FactRule.of(DifferenceKind.LINK, "links", links::all),
                                link == null ? null : links.plain(link)),
                        urlTags(ad),
                        seen(ad, DifferenceKind.TEXT, "texts", "headlines", "descriptions"),
                        seen(ad, DifferenceKind.PICTURE, "pictures", "videos"),
                        format(ad),
                        ad.of(
                                FactRule.of(DifferenceKind.ENHANCEMENT, "enhancements")
                                        .orNone(),
                                ""))
                .flatMap(part -> part);
    }

    /** Texts and pictures are compared with those of the first reading after the launch. */
    private static Stream<Difference> seen(ObjectComparison ad, DifferenceKind kind, String... facts) {
        return Stream.of(facts).flatMap(fact -> ad.of(FactRule.of(kind, fact), null));
    }

    /** While its creative was shown, an ad without parameters has none; a link may hold them in their place. */
    private static Stream<Difference> urlTags(ObjectComparison ad) {
        var rule = FactRule.of(DifferenceKind.URL_TAGS, "url_tags").orNone();
        return ad.of(rule, ad.planned("url_tags"), span -> !span.text().isEmpty() || hasNone(ad, span));
    }

    private static boolean hasNone(ObjectComparison ad, Span span) {
        var creative = CREATIVE.stream()
                .flatMap(fact -> ad.runs().of(fact).stream())
                .filter(part -> ad.period().shows(part) && part.meets(span))
                .toList();
        return creative.stream()
                        .anyMatch(
                                part -> !part.value().isEmpty() || !part.text().isEmpty())
                && creative.stream()
                        .noneMatch(part -> part.value()
                                .toString()
                                .contains("utm_content=" + ad.planned().code()));
    }

    /** No document names a format; a mix that Meta makes of several parts is one that none asks for. */
    private static Stream<Difference> format(ObjectComparison ad) {
        var rule = FactRule.of(DifferenceKind.FORMAT, "format");
        var isMixed =
                ad.told(rule).findFirst().map(Span::text).filter(MIXED::equals).isPresent();
        return isMixed
                ? ad.of(
                        rule,
                        "one picture, video or carousel",
                        span -> span.text().equals(MIXED))
                : ad.of(rule, null);
    }
}
