package belieffirst.evidence.store;

import belieffirst.evidence.ad.ResultScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A comparison of the days of staged results with the days that are kept of other ads, code by code. */
@Repository
class ToldDays {

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

    ToldDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The days that both tell, by code.
     *
     * @param places of ads among the staged lines, with their codes
     * @param parts as the staged lines name them
     * @param known ads that are kept, with their codes
     */
    Map<String, Shared> of(Map<Integer, String> places, List<ResultScope> parts, Map<UUID, String> known) {
        jdbc.sql("analyze incoming").update();
        var shared = new HashMap<String, Shared>();
        jdbc.sql(COMPARED)
                .param("places", places.keySet().toArray(Integer[]::new))
                .param("codes", places.values().toArray(String[]::new))
                .param("parts", IntStream.range(0, parts.size()).boxed().toArray(Integer[]::new))
                .param("kinds", parts.stream().map(ResultScope::kind).toArray(String[]::new))
                .param("ids", known.keySet().toArray(UUID[]::new))
                .param("known_codes", known.values().toArray(String[]::new))
                .query(row -> {
                    shared.put(row.getString("code"), new Shared(row.getLong("days"), row.getLong("differing")));
                });
        return shared;
    }

    /** The days that both have results for, and those of them with another spend. */
    record Shared(long all, long differing) {
        static final Shared NONE = new Shared(0, 0);
    }
}
