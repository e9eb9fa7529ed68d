package belieffirst.evidence.ad;

import java.util.Comparator;
import java.util.List;

/**
 * The counts of imported ads by how they were matched to planned ads.
 *
 * @param before those matched already
 * @param byCode those whose name carries the code of a planned ad
 * @param byUrl those whose link carries it
 * @param setAside those of which somebody said that they are from no plan
 * @param strays the unmatched ads that spent most
 * @param told planned ads whose days came before under another name
 */
public record Matching(
        int ads,
        int before,
        int byCode,
        int byUrl,
        int setAside,
        int unmatched,
        List<StrayAd> strays,
        List<ToldTwice> told) {

    public Matching {
        strays = List.copyOf(strays);
        told = told == null ? List.of() : List.copyOf(told);
    }

    private static final int SHOWN = 20;

    static final Matching NONE = new Matching(0, 0, 0, 0, 0, 0, List.of(), List.of());

    public static Matching of(ResolvedAds resolution, List<ToldTwice> told) {
        var all = resolution.ads();
        var fresh = all.stream().filter(ad -> !ad.isMatchedBefore()).toList();
        var lost = fresh.stream().filter(ResolvedAd::isUnmatched).toList();
        var byCode = count(fresh, "code");
        var byUrl = count(fresh, "url");
        var aside = fresh.size() - lost.size() - byCode - byUrl;
        return new Matching(
                all.size(),
                all.size() - fresh.size(),
                byCode,
                byUrl,
                aside,
                lost.size(),
                strays(lost),
                told.stream().limit(SHOWN).toList());
    }

    private static int count(List<ResolvedAd> ads, String by) {
        return (int) ads.stream().filter(ad -> by.equals(ad.codeBy())).count();
    }

    private static List<StrayAd> strays(List<ResolvedAd> lost) {
        return lost.stream()
                .sorted(Comparator.comparing(ResolvedAd::spend).reversed())
                .limit(SHOWN)
                .map(ad -> new StrayAd(brief(ad.names()), ad.spend()))
                .toList();
    }

    /** Whether somebody must say if ads are the same. */
    public boolean asks() {
        return told.stream().anyMatch(twice -> !twice.same());
    }

    public int matched() {
        return before + byCode + byUrl;
    }

    private static String brief(AdNames names) {
        var name = names.name().isEmpty() ? String.valueOf(names.adId()) : names.name();
        return name.length() <= 120 ? name : name.substring(0, 120) + "…";
    }
}
