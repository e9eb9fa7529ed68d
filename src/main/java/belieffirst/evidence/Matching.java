package belieffirst.evidence;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/**
 * How the ads that came were matched to planned ads.
 *
 * @param before those matched already
 * @param byCode those whose name carries the code of a planned ad
 * @param byUrl those whose link carries it
 * @param setAside those of which somebody said that they are from no plan
 * @param strays the unmatched ads that spent most
 */
public record Matching(int ads, int before, int byCode, int byUrl, int setAside, int unmatched, List<Stray> strays) {

    private static final int SHOWN = 20;

    static final Matching NONE = new Matching(0, 0, 0, 0, 0, 0, List.of());

    static Matching of(Resolution resolution) {
        var fresh =
                resolution.ads().stream().filter(ad -> !ad.isMatchedBefore()).toList();
        var found = fresh.stream().map(Resolution.Resolved::found).toList();
        var lost = fresh.stream()
                .filter(ad -> ad.found() == null && !ad.isSetAside())
                .toList();
        return new Matching(
                resolution.ads().size(),
                resolution.ads().size() - fresh.size(),
                (int) found.stream()
                        .filter(each -> each != null && each.by().equals("code"))
                        .count(),
                (int) found.stream()
                        .filter(each -> each != null && each.by().equals("url"))
                        .count(),
                (int) fresh.stream()
                        .filter(ad -> ad.found() == null && ad.isSetAside())
                        .count(),
                lost.size(),
                lost.stream()
                        .sorted(Comparator.comparing(Resolution.Resolved::spend).reversed())
                        .limit(SHOWN)
                        .map(ad -> new Stray(brief(ad.names()), ad.spend()))
                        .toList());
    }

    public int matched() {
        return before + byCode + byUrl;
    }

    private static String brief(AdNames names) {
        var name = names.name().isEmpty() ? String.valueOf(names.adId()) : names.name();
        return name.length() <= 120 ? name : name.substring(0, 120) + "…";
    }

    /** An ad of which we do not know the plan, with what it spent in this import. */
    public record Stray(String name, BigDecimal spend) {}
}
