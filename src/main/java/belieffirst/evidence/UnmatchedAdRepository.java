package belieffirst.evidence;

import belieffirst.kernel.Cursor;
import belieffirst.kernel.Id;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unmatched ads as rows. */
@Repository
class UnmatchedAdRepository {

    private static final int PAGE = 50;

    private static final String LIST = """
            select d.id, d.name, d.ad_id, d.campaign_name, d.adset_name,
                   d.first_seen_at, s.spend, s.last_day
              from (select * from delivered_ads
                     where code is null and set_aside = :aside
                       and (:at::timestamptz is null or (first_seen_at, id) < (:at, :id::uuid))
                     order by first_seen_at desc, id desc limit :limit) d
              left join lateral (
                   select array_agg(c.currency || ' ' || to_char(c.spend, 'FM999,999,999,999,990.00') order by c.currency) as spend,
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

    boolean isPlanned(String code) {
        return jdbc.sql("select exists (select from belief_plan_ads where code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    boolean match(Id<DeliveredAd> ad, String code) {
        return jdbc.sql("""
                        update delivered_ads set code = :code, matched_by = 'hand', set_aside = false
                         where id = :id and code is null
                        """).param("id", ad.value()).param("code", code).update() == 1;
    }

    /** Takes back that somebody said which planned ad this is; answers its code, and nothing for any other ad. */
    Optional<String> unmatch(Id<DeliveredAd> ad) {
        return jdbc.sql("""
                        update delivered_ads d set code = null, matched_by = null
                          from (select id, code from delivered_ads where id = :id and matched_by = 'hand' for update) was
                         where d.id = was.id
                        returning was.code
                        """).param("id", ad.value()).query(String.class).optional();
    }

    boolean setAside(Id<DeliveredAd> ad, boolean aside) {
        return jdbc.sql("update delivered_ads set set_aside = :aside where id = :id and code is null")
                        .param("id", ad.value())
                        .param("aside", aside)
                        .update()
                == 1;
    }

    private static DeliveredAd ad(ResultSet row, int number) throws SQLException {
        var spend = row.getArray("spend");
        return new DeliveredAd(
                new Id<>(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("ad_id"),
                row.getString("campaign_name"),
                row.getString("adset_name"),
                spend == null ? List.of() : Arrays.asList((String[]) spend.getArray()),
                row.getObject("last_day", LocalDate.class),
                row.getObject("first_seen_at", OffsetDateTime.class).toInstant());
    }
}
