package belieffirst.evidence;

import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.kernel.Cursor;
import belieffirst.kernel.Slice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The list of results as they are kept, by ad and then by day, which is the order of the table's key. */
@Repository
public class KeptResults {

    private static final String LIST = """
            select p.delivered_ad_id, p.day, p.until, p.breakdown, p.currency, p.attribution_setting, p.objective, p.spend, p.impressions,
                   p.reach, p.link_clicks, p.purchases, p.purchase_value, p.more, p.conversions, p.conversion_values, p.measures, p.import_id,
                   d.code, d.ad_id, d.account_id, d.campaign_name, d.adset_name, d.name
              from ad_performance p
              join delivered_ads d on d.organization_id = p.organization_id and d.id = p.delivered_ad_id
             where p.organization_id = (select app.organization())
            """;

    private static final String PART = """
               and (:ad::uuid is null or (p.delivered_ad_id, p.day, p.until, p.breakdown) > (:ad, :day, :until, :breakdown))
             order by p.delivered_ad_id, p.day, p.until, p.breakdown limit :limit
            """;

    private static final String OF_PLAN = """
            and p.delivered_ad_id in (select m.id from belief_plan_ads a
                                        join delivered_ads m on m.organization_id = a.organization_id and m.code = a.code
                                       where a.plan_id = :plan)
            """;

    private static final String OF_IMPORT = "and p.import_id = :import ";

    private final JdbcClient jdbc;

    KeptResults(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part of the list.
     *
     * @param plan whose ads are asked for; null for all
     * @param from the import that wrote what is asked for; null for all
     */
    @Transactional(readOnly = true)
    public Slice<KeptResult> list(@Nullable UUID plan, @Nullable UUID from, Cursor cursor, int limit) {
        var after = Place.of(cursor);
        var rows = jdbc.sql(LIST + (plan == null ? "" : OF_PLAN) + (from == null ? "" : OF_IMPORT) + PART)
                .param("plan", plan)
                .param("import", from)
                .param("ad", cursor.id())
                .param("day", after.day())
                .param("until", after.until())
                .param("breakdown", after.breakdown())
                .param("limit", limit + 1)
                .query(KeptResults::row)
                .list();
        return Slice.cut(rows, limit, last -> new Cursor(Place.of(last).key(), last.adId()).toString());
    }

    private static KeptResult row(ResultSet row, int number) throws SQLException {
        var result = new DailyResult(
                names(row),
                row.getObject("day", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("breakdown"),
                basis(row),
                KeptNumbers.of(row),
                row.getString("more"));
        return new KeptResult(
                row.getObject("delivered_ad_id", UUID.class),
                row.getString("code"),
                result,
                row.getObject("import_id", UUID.class));
    }

    private static AdNames names(ResultSet row) throws SQLException {
        return new AdNames(
                row.getString("account_id"),
                row.getString("ad_id"),
                row.getString("campaign_name"),
                row.getString("adset_name"),
                row.getString("name"),
                "");
    }

    private static MeasurementBasis basis(ResultSet row) throws SQLException {
        return new MeasurementBasis(
                row.getString("account_id"),
                row.getString("currency"),
                row.getString("attribution_setting"),
                row.getString("objective"));
    }

    /** The days and the part of the audience of a row, by which the list goes on within an ad. */
    private record Place(@Nullable LocalDate day, @Nullable LocalDate until, String breakdown) {

        private static final int DAY = 10;

        static Place of(Cursor cursor) {
            var key = cursor.key();
            var day = cursor.day();
            if (key == null || day == null) {
                return new Place(null, null, "");
            }
            var rest = key.substring(DAY);
            return new Place(day, new Cursor(rest, cursor.id()).day(), rest.substring(Math.min(DAY, rest.length())));
        }

        static Place of(KeptResult row) {
            return new Place(
                    row.result().day(), row.result().until(), row.result().breakdown());
        }

        String key() {
            return "" + day + until + breakdown;
        }
    }
}
