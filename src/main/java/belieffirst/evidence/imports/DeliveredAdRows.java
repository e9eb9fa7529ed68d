package belieffirst.evidence.imports;

import belieffirst.evidence.ad.PlannedAdSums;
import belieffirst.evidence.ad.ResolvedAd;
import belieffirst.evidence.ad.ResolvedAds;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements that write delivered ads: new ones, new names of known ones, and the planned ads that they turn out to be. */
@Repository
class DeliveredAdRows {

    private static final String ADD = """
            insert into delivered_ads (organization_id, id, identity, ad_id, account_id, campaign_name, adset_name, name, code,
                   matched_by)
            select (select app.organization()), ad.* from unnest(:ids::uuid[], :identities::text[], :ad_ids::text[], :accounts::text[], :campaigns::text[],
                :adsets::text[], :names::text[], :codes::text[], :bys::text[]) as ad
            """;

    /** What was known by its names alone is known by its id from now on. */
    private static final String RENEW = """
            update delivered_ads d
               set identity = case when i.ad_id is null then d.identity else i.identity end, ad_id = i.new_id,
                   account_id = i.new_account, campaign_name = i.new_campaign, adset_name = i.new_adset, name = i.new_name,
                   code = coalesce(d.code, i.code), without_figures = false,
                   matched_by = case when d.code is null then i.by else d.matched_by end
              from (select n.*, e.account_id as was_account, e.code as was_code, coalesce(n.ad_id, e.ad_id) as new_id,
                           coalesce(nullif(n.account, ''), e.account_id) as new_account,
                           coalesce(nullif(n.campaign, ''), e.campaign_name) as new_campaign,
                           coalesce(nullif(n.adset, ''), e.adset_name) as new_adset,
                           coalesce(nullif(n.name, ''), e.name) as new_name
                      from unnest(:ids::uuid[], :identities::text[], :ad_ids::text[], :accounts::text[], :campaigns::text[],
                                  :adsets::text[], :names::text[], :codes::text[], :bys::text[])
                           as n (id, identity, ad_id, account, campaign, adset, name, code, by)
                      join delivered_ads e on e.id = n.id) i
             where d.id = i.id
               and (i.code is not null or d.without_figures
                    or (d.ad_id, d.account_id, d.campaign_name, d.adset_name, d.name)
                       is distinct from (i.new_id, i.new_account, i.new_campaign, i.new_adset, i.new_name))
            returning case when i.was_code is null or i.was_account <> d.account_id then d.code end as renewed
            """;

    private final JdbcClient jdbc;
    private final PlannedAdSums sums;

    DeliveredAdRows(JdbcClient jdbc, PlannedAdSums sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    /** Keeps what was found out, and answers each ad's id, in the order of the resolution. */
    UUID[] keep(ResolvedAds resolution) {
        var ids = new HashMap<String, UUID>();
        var unused = ascending(resolution.ads().size());
        var fresh = new HashMap<UUID, ResolvedAd>();
        var known = new HashMap<UUID, ResolvedAd>();
        for (var ad : resolution.ads()) {
            var present = ad.known();
            var id = present == null ? unused.next() : present.id();
            var taken = ids.putIfAbsent(ad.names().identity(), id);
            (present == null ? fresh : known).merge(taken == null ? id : taken, ad, DeliveredAdRows::fuller);
        }
        add(fresh);
        renew(known);
        return resolution.ads().stream()
                .map(ad -> Objects.requireNonNull(ids.get(ad.names().identity())))
                .toArray(UUID[]::new);
    }

    private void add(Map<UUID, ResolvedAd> ads) {
        if (!ads.isEmpty()) {
            statement(ADD, ads).update();
        }
    }

    /** A planned ad that has one ad more, or whose account is known now, is added up anew. */
    private void renew(Map<UUID, ResolvedAd> ads) {
        if (!ads.isEmpty()) {
            sums.renew(statement(RENEW, ads).query(String.class).list().stream()
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
        }
    }

    /** Ids as an index orders them, by bits without a sign, so that rows which follow each other here do so there. */
    private static Iterator<UUID> ascending(int count) {
        return Stream.generate(UUID::randomUUID)
                .limit(count)
                .sorted(Comparator.comparingLong(id -> id.getMostSignificantBits() + Long.MIN_VALUE))
                .iterator();
    }

    /** Of two ways in which one ad is called, the one with an id, else the later. */
    private static ResolvedAd fuller(ResolvedAd one, ResolvedAd other) {
        return other.names().adId() == null && one.names().adId() != null ? one : other;
    }

    private JdbcClient.StatementSpec statement(String text, Map<UUID, ResolvedAd> ads) {
        var rows = List.copyOf(ads.entrySet());
        return jdbc.sql(text)
                .param("ids", rows.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("identities", texts(rows, ad -> ad.names().identity()))
                .param("ad_ids", texts(rows, ad -> ad.names().adId()))
                .param("accounts", texts(rows, ad -> ad.names().account()))
                .param("campaigns", texts(rows, ad -> ad.names().campaign()))
                .param("adsets", texts(rows, ad -> ad.names().adset()))
                .param("names", texts(rows, ad -> ad.names().name()))
                .param("codes", texts(rows, ResolvedAd::code))
                .param("bys", texts(rows, ResolvedAd::codeBy));
    }

    private static String[] texts(List<Map.Entry<UUID, ResolvedAd>> rows, Function<ResolvedAd, @Nullable String> text) {
        return rows.stream().map(row -> text.apply(row.getValue())).toArray(String[]::new);
    }
}
