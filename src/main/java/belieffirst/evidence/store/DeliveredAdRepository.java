package belieffirst.evidence.store;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.Codes;
import belieffirst.evidence.ad.FoundCode;
import belieffirst.evidence.ad.KnownAd;
import belieffirst.evidence.ad.ResolvedAd;
import belieffirst.evidence.ad.ResolvedAds;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ads that ran, as rows: found again by their identity, or else by all their names together, if only one has them. */
@Repository
class DeliveredAdRepository {

    private static final String KNOWN = """
            select i.n, coalesce(d.id, o.id) as id, coalesce(d.code, o.code) as code,
                   coalesce(d.set_aside, o.set_aside) as set_aside, d.id is null as by_names
              from unnest(:identities::text[], :with_ids::boolean[], :campaigns::text[], :adsets::text[], :names::text[], :accounts::text[])
                   with ordinality as i (identity, with_id, campaign, adset, name, account, n)
              left join delivered_ads d on d.identity = i.identity
              left join lateral (
                   select (array_agg(x.id))[1] as id, (array_agg(x.code))[1] as code, bool_or(x.set_aside) as set_aside
                     from delivered_ads x
                    where d.id is null and x.name = i.name and not (x.ad_id is not null and i.with_id)
                      and (x.campaign_name = i.campaign or '' in (x.campaign_name, i.campaign))
                      and (x.adset_name = i.adset or '' in (x.adset_name, i.adset))
                      and (x.account_id = i.account or '' in (x.account_id, i.account))
                   having count(*) = 1) o on true
             where coalesce(d.id, o.id) is not null
            """;

    private final JdbcClient jdbc;

    DeliveredAdRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Looks all of them up, and writes nothing. */
    ResolvedAds resolve(Map<AdNames, BigDecimal> ads) {
        var shared = Codes.sharedIds(ads.keySet());
        var spend = new LinkedHashMap<AdNames, BigDecimal>();
        ads.forEach((ad, spent) -> {
            var known = ad.adId() != null && shared.contains(ad.adId()) ? ad.withoutId() : ad;
            spend.put(spend.containsKey(known) ? ad : known, spent);
        });
        return resolveNames(spend);
    }

    private ResolvedAds resolveNames(Map<AdNames, BigDecimal> ads) {
        var names = List.copyOf(ads.keySet());
        var known = known(names);
        var candidates = new HashMap<AdNames, FoundCode>();
        names.forEach(ad -> Codes.in(ad).ifPresent(found -> candidates.put(ad, found)));
        candidates.values().retainAll(planned(candidates.values()));
        return new ResolvedAds(names.stream()
                .map(ad -> resolved(ad, Objects.requireNonNull(ads.get(ad)), known.get(ad), candidates.get(ad)))
                .toList());
    }

    /** A match that was made, by a code or by hand, stays; so does the word that an ad is from no plan. */
    private static ResolvedAd resolved(
            AdNames names, BigDecimal spend, @Nullable KnownAd known, @Nullable FoundCode found) {
        var open = known == null || (known.code() == null && !known.setAside());
        return new ResolvedAd(names, spend, known, open ? found : null);
    }

    private Map<AdNames, KnownAd> known(List<AdNames> names) {
        var known = new HashMap<AdNames, KnownAd>();
        jdbc.sql(KNOWN)
                .param("identities", texts(names, AdNames::identity))
                .param("with_ids", names.stream().map(ad -> ad.adId() != null).toArray(Boolean[]::new))
                .param("campaigns", texts(names, AdNames::campaign))
                .param("adsets", texts(names, AdNames::adset))
                .param("names", texts(names, AdNames::name))
                .param("accounts", texts(names, AdNames::account))
                .query(row -> {
                    known.put(names.get(row.getInt("n") - 1), known(row));
                });
        return withoutGuesses(known);
    }

    /** Names that two ads would share tell of neither. */
    private static Map<AdNames, KnownAd> withoutGuesses(Map<AdNames, KnownAd> known) {
        var seen = new HashSet<UUID>();
        var twice = new HashSet<UUID>();
        known.forEach((names, ad) -> {
            if (!seen.add(ad.id()) && names.adId() != null) {
                twice.add(ad.id());
            }
        });
        known.values().removeIf(ad -> ad.byNames() && twice.contains(ad.id()));
        return known;
    }

    /** Those of the codes that are a planned ad's. */
    private Set<FoundCode> planned(Collection<FoundCode> candidates) {
        var codes = new HashSet<>(jdbc.sql("select code from belief_plan_ads where code = any (:codes::text[])")
                .param(
                        "codes",
                        candidates.stream().map(FoundCode::code).distinct().toArray(String[]::new))
                .query(String.class)
                .list());
        return candidates.stream().filter(found -> codes.contains(found.code())).collect(Collectors.toSet());
    }

    private static String[] texts(List<AdNames> names, Function<AdNames, @Nullable String> text) {
        return names.stream().map(text).toArray(String[]::new);
    }

    private static KnownAd known(ResultSet row) throws SQLException {
        return new KnownAd(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getBoolean("set_aside"),
                row.getBoolean("by_names"));
    }
}
