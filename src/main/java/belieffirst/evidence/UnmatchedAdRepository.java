package belieffirst.evidence;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Slice;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unmatched ads as rows. */
@Repository
class UnmatchedAdRepository {

    private static final int PAGE = 50;

    private static final String LIST = """
            select d.id, d.name, d.ad_id, d.campaign_name, d.adset_name,
                   d.first_seen_at, s.currencies, s.spends, s.last_day
              from (select * from delivered_ads
                     where code is null and set_aside = :aside and not without_figures
                       and (:at::timestamptz is null or (first_seen_at, id) < (:at, :id::uuid))
                     order by first_seen_at desc, id desc limit :limit) d
              left join lateral (
                   select array_agg(c.currency order by c.currency) as currencies, array_agg(c.spend order by c.currency) as spends,
                          max(c.last_day) as last_day
                     from (select currency, sum(spend) as spend, max(until) as last_day from ad_performance
                            where organization_id = d.organization_id and delivered_ad_id = d.id group by currency) c) s on true
             order by d.first_seen_at desc, d.id desc
            """;

    private static final String CANDIDATES = """
            select a.code, p.key, g.name as angle, coalesce(t.name, '') as template
              from belief_plan_ads a
              join belief_plans p on p.id = a.plan_id
              join belief_angles g on g.id = a.angle_id
              left join ad_brief_templates t on t.id = a.template_id
             where not exists (
                   select from unnest(:words::text[]) w (word)
                    where concat_ws(' ', a.code, p.key, p.name, g.name, t.name) not ilike w.word)
             order by p.key desc, a.number limit 20
            """;

    private final JdbcClient jdbc;

    UnmatchedAdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Slice<DeliveredAd> list(boolean setAside, Cursor cursor) {
        var rows = jdbc.sql(LIST)
                .param("aside", setAside)
                .param("at", cursor.time())
                .param("id", cursor.id())
                .param("limit", PAGE + 1)
                .query(UnmatchedAdRepository::ad)
                .list();
        return Slice.cut(
                rows,
                PAGE,
                last -> new Cursor(last.firstSeen().toString(), last.id().value()).toString());
    }

    List<AdCandidate> candidates(String words) {
        return jdbc.sql(CANDIDATES)
                .param(
                        "words",
                        Arrays.stream(words.split("\\s+"))
                                .map(word -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                                .toArray(String[]::new))
                .query((row, _) -> new AdCandidate(
                        row.getString("code"), row.getString("key"), row.getString("angle"), row.getString("template")))
                .list();
    }

    /** Those of these codes that a planned ad has. */
    Set<String> planned(Collection<String> codes) {
        return new HashSet<>(jdbc.sql("select code from belief_plan_ads where code = any (:codes::text[])")
                .param("codes", codes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Answers the ids of the ads that were unmatched until now. */
    Set<UUID> match(Map<Id<DeliveredAd>, String> codes) {
        var matched = List.copyOf(codes.entrySet());
        return new HashSet<>(jdbc.sql("""
                        update delivered_ads d set code = m.code, matched_by = 'hand', set_aside = false
                          from unnest(:ids::uuid[], :codes::text[]) m (id, code)
                         where d.id = m.id and d.code is null
                        returning d.id
                        """)
                .param("ids", matched.stream().map(ad -> ad.getKey().value()).toArray(UUID[]::new))
                .param("codes", matched.stream().map(Map.Entry::getValue).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    /** Takes back that somebody said which planned ads these are; answers their codes, and nothing for any other ad. */
    Map<UUID, String> unmatch(Collection<Id<DeliveredAd>> ads) {
        var codes = new HashMap<UUID, String>();
        jdbc.sql("""
                        update delivered_ads d set code = null, matched_by = null
                          from (select id, code from delivered_ads
                                 where id = any (:ids::uuid[]) and matched_by = 'hand' for update) was
                         where d.id = was.id
                        returning d.id, was.code
                        """).param("ids", ids(ads)).query(row -> {
            codes.put(row.getObject("id", UUID.class), row.getString("code"));
        });
        return codes;
    }

    /** Answers the ids of those that are unmatched. */
    Set<UUID> setAside(Collection<Id<DeliveredAd>> ads, boolean aside) {
        return new HashSet<>(jdbc.sql("""
                        update delivered_ads set set_aside = :aside where id = any (:ids::uuid[]) and code is null returning id
                        """)
                .param("ids", ids(ads))
                .param("aside", aside)
                .query(UUID.class)
                .list());
    }

    private static UUID[] ids(Collection<Id<DeliveredAd>> ads) {
        return ads.stream().map(Id::value).toArray(UUID[]::new);
    }

    private static DeliveredAd ad(ResultSet row, int number) throws SQLException {
        return new DeliveredAd(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("ad_id"),
                row.getString("campaign_name"),
                row.getString("adset_name"),
                spend(row),
                row.getObject("last_day", LocalDate.class),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant());
    }

    private static List<DeliveredAd.Spend> spend(ResultSet row) throws SQLException {
        var currencies = row.getArray("currencies");
        if (currencies == null) {
            return List.of();
        }
        var names = (String[]) currencies.getArray();
        var amounts = (BigDecimal[]) row.getArray("spends").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(nth -> new DeliveredAd.Spend(names[nth], amounts[nth]))
                .toList();
    }
}
