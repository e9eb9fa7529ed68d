package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.KnownAd;
import belieffirst.evidence.ad.ResolvedAd;
import belieffirst.evidence.ad.ResolvedAds;
import belieffirst.evidence.ad.ResultScope;
import belieffirst.evidence.ad.ToldTwice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The search for new ads that are known under another name: they carry the code of a planned ad with a known ad that an import
 * does not mention any more. If both have the same results on the same days, or the later one more on the last day, they are
 * one ad.
 */
@Repository
class Namesakes {

    private static final String ABSENT = """
            select id, ad_id, name, code from delivered_ads
             where code = any (:codes::text[]) and not (id = any (:present::uuid[]))
             order by code, first_seen_at, id
            """;

    private final JdbcClient jdbc;
    private final ToldDays days;

    Namesakes(JdbcClient jdbc, ToldDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** Ads of these codes that are known, and that this import does not tell of; where there are none, nothing was told twice. */
    List<Absent> absent(ResolvedAds came) {
        var codes = fresh(came).stream().map(ResolvedAd::code).distinct().toArray(String[]::new);
        if (codes.length == 0) {
            return List.of();
        }
        var present = came.ads().stream()
                .map(ResolvedAd::known)
                .filter(Objects::nonNull)
                .map(KnownAd::id)
                .toArray(UUID[]::new);
        return jdbc.sql(ABSENT)
                .param("codes", codes)
                .param("present", present)
                .query(Namesakes::absent)
                .list();
    }

    /**
     * Compares what the staged lines say with what is kept.
     *
     * @param all whether somebody said that all of them are the same ads
     */
    Found compare(ResolvedAds came, List<ResultScope> parts, List<Absent> absent, boolean all) {
        var pairs = new ArrayList<Pair>();
        var free = new ArrayList<>(absent);
        for (var ad : fresh(came)) {
            free.stream()
                    .filter(known -> known.mayBe(ad))
                    .min(Comparator.comparing(
                            known -> !known.name().equals(ad.names().name())))
                    .ifPresent(known -> {
                        pairs.add(new Pair(ad, known));
                        free.remove(known);
                    });
        }
        return pairs.isEmpty() ? Found.NONE : judged(pairs, days.of(places(came, pairs), parts, known(pairs)), all);
    }

    private static Found judged(List<Pair> pairs, Map<String, ToldDays.Shared> days, boolean all) {
        var heirs = new HashMap<AdNames, KnownAd>();
        var told = new ArrayList<ToldTwice>();
        for (var pair : pairs) {
            var code = pair.known().code();
            var shared = days.getOrDefault(code, ToldDays.Shared.NONE);
            var same = all || shared.differing() == 0;
            if (same) {
                heirs.put(pair.ad().names(), new KnownAd(pair.known().id(), code, false, true));
            }
            if (shared.all() > 0) {
                told.add(new ToldTwice(pair.ad().names().name(), code, shared.all(), same));
            }
        }
        return new Found(heirs, told);
    }

    /** Places of the ads in question among all that came, with their codes. */
    private static Map<Integer, String> places(ResolvedAds came, List<Pair> pairs) {
        var asked = pairs.stream().map(pair -> pair.known().code()).collect(Collectors.toSet());
        var places = new LinkedHashMap<Integer, String>();
        for (var place = 0; place < came.ads().size(); place++) {
            var ad = came.ads().get(place);
            if (ad.known() == null && ad.code() != null && asked.contains(ad.code())) {
                places.put(place, ad.code());
            }
        }
        return places;
    }

    private static Map<UUID, String> known(List<Pair> pairs) {
        var known = new LinkedHashMap<UUID, String>();
        pairs.forEach(pair -> known.put(pair.known().id(), pair.known().code()));
        return known;
    }

    private static List<ResolvedAd> fresh(ResolvedAds came) {
        return came.ads().stream()
                .filter(ad -> ad.known() == null && ad.found() != null)
                .toList();
    }

    private static Absent absent(ResultSet row, int number) throws SQLException {
        return new Absent(
                row.getObject("id", UUID.class), row.getString("ad_id"), row.getString("name"), row.getString("code"));
    }

    private record Pair(ResolvedAd ad, Absent known) {}

    /** A known ad that an import does not mention. */
    record Absent(UUID id, @Nullable String adId, String name, String code) {

        /** Two ids are two ads. */
        boolean mayBe(ResolvedAd ad) {
            return code.equals(ad.code()) && (adId == null || ad.names().adId() == null);
        }
    }

    /** The ads that are known under another name, and the results that came twice. */
    record Found(Map<AdNames, KnownAd> heirs, List<ToldTwice> told) {
        static final Found NONE = new Found(Map.of(), List.of());
    }
}
