package belieffirst.evidence.proposal;

import belieffirst.evidence.AdCandidate;
import belieffirst.evidence.DeliveredAd;
import belieffirst.kernel.Id;
import belieffirst.kernel.Jsonb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The planned ads that unmatched ones may be, by what their names say. All ads of a page cost one statement. */
@Repository
@Transactional(readOnly = true)
public class ProposedMatches {

    private static final int MOST = 3;

    /** Ads of the plans that are named, of the angles that are named, and those whose code was mistyped; some of each. */
    private static final String NAMED = """
            select s.id, a.code, p.key, g.name as angle, coalesce(t.name, '') as template
              from jsonb_to_recordset(:ads::jsonb) as s (id uuid, words text, keys text[], codes text[])
             cross join lateral (
                   (select m.code, m.plan_id, m.number, m.angle_id, m.template_id
                      from belief_plan_ads m where m.code = any (s.codes)) union
                   (select m.code, m.plan_id, m.number, m.angle_id, m.template_id
                      from belief_plans k join belief_plan_ads m on m.plan_id = k.id
                     where k.key = any (s.keys) order by m.plan_id, m.number limit 100) union
                   (select m.code, m.plan_id, m.number, m.angle_id, m.template_id
                      from belief_angles k join belief_plan_ads m on m.organization_id = k.organization_id and m.angle_id = k.id
                     where length(k.name) >= :shortest and position(lower(k.name) in s.words) > 0
                     order by m.created_at desc, m.code desc limit 100)) a
              join belief_plans p on p.id = a.plan_id
              join belief_angles g on g.id = a.angle_id
              left join ad_brief_templates t on t.id = a.template_id
            """;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;

    ProposedMatches(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
    }

    /** Three at most for each ad, the best reasons first; no entry for an ad without any. */
    public Map<Id<DeliveredAd>, List<ProposedMatch>> of(List<DeliveredAd> ads) {
        if (ads.isEmpty()) {
            return Map.of();
        }
        var names = new LinkedHashMap<Id<DeliveredAd>, NamesOfAd>();
        ads.forEach(ad -> names.put(ad.id(), NamesOfAd.of(ad)));
        var named = named(names);
        var proposals = new HashMap<Id<DeliveredAd>, List<ProposedMatch>>();
        names.forEach((id, ad) -> {
            var best = best(ad, named.getOrDefault(id.value(), List.of()));
            if (!best.isEmpty()) {
                proposals.put(id, best);
            }
        });
        return proposals;
    }

    /** By the id of the ad that names them. */
    private Map<UUID, List<AdCandidate>> named(Map<Id<DeliveredAd>, NamesOfAd> ads) {
        var named = new HashMap<UUID, List<AdCandidate>>();
        jdbc.sql(NAMED)
                .param(
                        "ads",
                        jsonb.write(ads.entrySet().stream()
                                .map(ad -> asked(ad.getKey(), ad.getValue()))
                                .toList()))
                .param("shortest", Reasons.SHORTEST)
                .query(row -> {
                    named.computeIfAbsent(row.getObject("id", UUID.class), _ -> new ArrayList<>())
                            .add(new AdCandidate(
                                    row.getString("code"),
                                    row.getString("key"),
                                    row.getString("angle"),
                                    row.getString("template")));
                });
        return named;
    }

    private static List<ProposedMatch> best(NamesOfAd ad, List<AdCandidate> named) {
        return named.stream()
                .map(planned -> Map.entry(planned, Reasons.of(ad, planned)))
                .filter(entry -> entry.getValue().weight() > 0)
                .sorted(Comparator.comparingInt((Map.Entry<AdCandidate, Reasons> entry) ->
                                -entry.getValue().weight())
                        .thenComparing(entry -> entry.getKey().plan(), Comparator.reverseOrder())
                        .thenComparing(entry -> entry.getKey().code()))
                .limit(MOST)
                .map(entry -> new ProposedMatch(entry.getKey(), entry.getValue().sentences()))
                .toList();
    }

    private static Asked asked(Id<DeliveredAd> id, NamesOfAd ad) {
        return new Asked(id.value(), ad.words(), ad.plans(), ad.codes());
    }

    private record Asked(UUID id, String words, List<String> keys, List<String> codes) {}
}
