package belieffirst.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds ads that come for the first time and are known under another name: they carry the code of a planned ad that has one which
 * an import does not tell of any more. Where both told the same days alike, or the later more of the last one, they are one.
 */
@Repository
class Namesakes {

    private static final String ABSENT = """
            select id, ad_id, name, code from delivered_ads
             where code = any (:codes::text[]) and not (id = any (:present::uuid[]))
             order by code, first_seen_at, id
            """;

    /** Of an ad's day that came whole and in parts, the whole is compared. */
    private static final String COMPARED = """
            with now as (
                select code, day, until, sum(spend) as spend
                  from (select n.code, i.day, i.until, i.spend, p.kind, min(p.kind) over (partition by n.code, i.ad, i.day, i.until) as chosen
                          from unnest(:places::integer[], :codes::text[]) as n (place, code)
                          join incoming i on i.ad = n.place
                          join unnest(:parts::integer[], :kinds::text[]) as p (part, kind) on p.part = i.part) came
                 where kind = chosen group by code, day, until
            ), before as (
                select code, day, until, sum(spend) as spend, max(day) over (partition by code) as last
                  from (select k.code, w.day, w.until, w.spend, regexp_replace(w.breakdown, '=[^|]*', '', 'g') as kind,
                               min(regexp_replace(w.breakdown, '=[^|]*', '', 'g'))
                                   over (partition by w.delivered_ad_id, w.day, w.until) as chosen
                          from unnest(:ids::uuid[], :known_codes::text[]) as k (id, code)
                          join ad_performance w on w.organization_id = (select app.organization()) and w.delivered_ad_id = k.id) kept
                 where kind = chosen group by code, day, until
            )
            select code, count(*) as days,
                   count(*) filter (where now.spend <> before.spend and not (now.spend > before.spend and day = last)) as differing
              from now join before using (code, day, until) group by code
            """;

    private final JdbcClient jdbc;

    Namesakes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ads of these codes that are known, and that this import does not tell of; where there are none, nothing was told twice. */
    List<Absent> absent(Resolution came) {
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
    Found compare(Resolution came, List<Part> parts, List<Absent> absent, boolean all) {
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
        return pairs.isEmpty() ? Found.NONE : judged(pairs, compared(came, parts, pairs), all);
    }

    private static Found judged(List<Pair> pairs, Map<String, Days> days, boolean all) {
        var heirs = new HashMap<AdNames, KnownAd>();
        var told = new ArrayList<ToldTwice>();
        for (var pair : pairs) {
            var code = pair.known().code();
            var shared = days.getOrDefault(code, new Days(0, 0));
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

    private Map<String, Days> compared(Resolution came, List<Part> parts, List<Pair> pairs) {
        var ads = came.ads();
        var places = new ArrayList<Integer>();
        var codes = new ArrayList<String>();
        var asked = pairs.stream().map(pair -> pair.known().code()).collect(Collectors.toSet());
        for (var place = 0; place < ads.size(); place++) {
            var code = ads.get(place).code();
            if (code != null && ads.get(place).known() == null && asked.contains(code)) {
                places.add(place);
                codes.add(code);
            }
        }
        jdbc.sql("analyze incoming").update();
        var days = new HashMap<String, Days>();
        jdbc.sql(COMPARED)
                .param("places", places.toArray(Integer[]::new))
                .param("codes", codes.toArray(String[]::new))
                .param("parts", IntStream.range(0, parts.size()).boxed().toArray(Integer[]::new))
                .param("kinds", parts.stream().map(Part::kind).toArray(String[]::new))
                .param("ids", pairs.stream().map(pair -> pair.known().id()).toArray(UUID[]::new))
                .param(
                        "known_codes",
                        pairs.stream().map(pair -> pair.known().code()).toArray(String[]::new))
                .query(row -> {
                    days.put(row.getString("code"), new Days(row.getLong("days"), row.getLong("differing")));
                });
        return days;
    }

    private static List<ResolvedAd> fresh(Resolution came) {
        return came.ads().stream()
                .filter(ad -> ad.known() == null && ad.found() != null)
                .toList();
    }

    private static Absent absent(ResultSet row, int number) throws SQLException {
        return new Absent(
                row.getObject("id", UUID.class), row.getString("ad_id"), row.getString("name"), row.getString("code"));
    }

    private record Days(long all, long differing) {}

    private record Pair(ResolvedAd ad, Absent known) {}

    /** A known ad that an import does not tell of. */
    record Absent(UUID id, @Nullable String adId, String name, String code) {

        /** Two ids are two ads. */
        boolean mayBe(ResolvedAd ad) {
            return code.equals(ad.code()) && (adId == null || ad.names().adId() == null);
        }
    }

    /** Ads that are known under another name, and what was told twice. */
    record Found(Map<AdNames, KnownAd> heirs, List<ToldTwice> told) {
        static final Found NONE = new Found(Map.of(), List.of());
    }
}
