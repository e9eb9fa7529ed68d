package belieffirst.evidence.thumbnail;

import belieffirst.database.revision.RevisionCache;
import belieffirst.database.revision.Revisions;
import belieffirst.evidence.structure.SeenAccount;
import belieffirst.kernel.Id;
import belieffirst.kernel.Refusal;
import belieffirst.plan.Plan;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The thumbnails of the current organization's ads, those alone that are matched to a plan. */
@Repository
@Transactional(readOnly = true)
public class Thumbnails {

    private final JdbcClient jdbc;
    private final RevisionCache<Id<Plan>, Map<String, String>> addresses;

    Thumbnails(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.addresses = revisions.cache(16);
    }

    /** The addresses of a plan's thumbnails at our own site, by the code of the planned ad. An address never shows another picture. */
    public Map<String, String> of(Id<Plan> plan) {
        return addresses.get(plan, () -> read(plan));
    }

    private Map<String, String> read(Id<Plan> plan) {
        var found = new HashMap<String, String>();
        jdbc.sql("""
                        select distinct on (a.code) a.code, d.id, t.digest
                          from belief_plan_ads a
                          join delivered_ads d on d.code = a.code
                          join ad_thumbnails t on t.delivered_ad_id = d.id
                         where a.plan_id = :plan
                         order by a.code, t.read_at desc
                        """).param("plan", plan.value()).query((RowCallbackHandler) row -> {
            found.put(
                    row.getString("code"),
                    "/results/thumbnails/%s/%s".formatted(row.getString("id"), row.getString("digest")));
        });
        return Map.copyOf(found);
    }

    public Thumbnail get(UUID ad, String digest) {
        return jdbc.sql("select type, bytes from ad_thumbnails where delivered_ad_id = :ad and digest = :digest")
                .param("ad", ad)
                .param("digest", digest)
                .query((row, _) -> new Thumbnail(row.getString("type"), row.getBytes("bytes")))
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("thumbnail", ad));
    }

    /** Those of ads that are matched, and of which none is kept, or that of another creative; with the ads as we know them. */
    Map<UUID, SeenAccount.Thumbnail> missing(List<SeenAccount.Thumbnail> shown) {
        var byAd = new HashMap<String, SeenAccount.Thumbnail>();
        shown.forEach(each -> byAd.put(each.ad(), each));
        var missing = new HashMap<UUID, SeenAccount.Thumbnail>();
        jdbc.sql("""
                        select d.id, d.ad_id, t.creative_id
                          from delivered_ads d
                          left join ad_thumbnails t on t.delivered_ad_id = d.id
                         where d.code is not null and d.ad_id = any (:ads)
                        """).param("ads", byAd.keySet().toArray(String[]::new)).query((RowCallbackHandler) row -> {
            var thumbnail = byAd.get(row.getString("ad_id"));
            if (thumbnail != null && !thumbnail.creative().equals(row.getString("creative_id"))) {
                missing.put(row.getObject("id", UUID.class), thumbnail);
            }
        });
        return missing;
    }

    /** Keeps them in one transaction, in the order in which everybody does. */
    @Transactional
    void keep(List<Fetched> fetched) {
        fetched.stream().sorted(Comparator.comparing(Fetched::ad)).forEach(this::keep);
    }

    private void keep(Fetched fetched) {
        jdbc.sql("""
                        insert into ad_thumbnails (delivered_ad_id, creative_id, type, bytes, digest)
                        values (:ad, :creative, :type, :bytes, :digest)
                        on conflict (organization_id, delivered_ad_id) do update
                           set creative_id = excluded.creative_id, type = excluded.type, bytes = excluded.bytes,
                               digest = excluded.digest, read_at = excluded.read_at
                        """)
                .param("ad", fetched.ad())
                .param("creative", fetched.creative())
                .param("type", fetched.picture().type())
                .param("bytes", fetched.picture().bytes())
                .param("digest", fetched.picture().digest())
                .update();
    }

    /** A thumbnail that was fetched, of a delivered ad with this creative. */
    record Fetched(UUID ad, String creative, Thumbnail picture) {}
}
