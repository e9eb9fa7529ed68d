package belieffirst.evidence;

import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.evidence.column.AttributionSetting;
import belieffirst.evidence.column.Objectives;
import belieffirst.kernel.CountedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A reader of the sums of one plan, row by row. An ad and its terms are read once, since they come again on each day. */
class EvidenceReader implements RowCallbackHandler {

    /**
     * Sums of a range, whose days are not known, count only as something that came. The row of a plan's results is written anew
     * with its sums, so its xmin is their version, but for a transaction that may write them itself; where the version is the
     * known one, nothing else comes back. Days that somebody left out have a version likewise.
     */
    static final String SUMS = """
            select s.number, s.day, s.until, s.account_id, s.currency, s.attribution_setting, s.objective, s.spend, s.impressions,
                   s.link_clicks, s.purchases, s.purchase_value, s.told, s.came_at, s.code, s.angle_id, s.template_id, v.version,
                   v.event, v.left_out
              from (select string_agg(r.xmin::text, ' ' order by r.currency) || coalesce('|' || max(o.version), '') as version,
                           (select event from belief_plans where id = :plan) as event, max(o.days) as left_out
                      from (select string_agg(d.xmin::text, ' ' order by d.id) as version,
                                   jsonb_agg(jsonb_build_object('codes', codes, 'first', first_day, 'last', last_day, 'why', sentence)
                                             order by first_day, id)::text as days
                              from belief_launch_differences d where plan_id = :plan and left_out_at is not null) o
                      left join plan_results r on r.plan_id = :plan and pg_current_xact_id_if_assigned() is null) v
              left join lateral (
                   select s.*, a.code, a.angle_id, a.template_id
                     from planned_ad_days s
                     join belief_plan_ads a on a.plan_id = s.plan_id and a.number = s.number
                    where s.plan_id = :plan and (v.version is null or v.version is distinct from :known::text)) s on true
             order by s.day, s.number, s.until, s.nth
            """;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<List<LeftOut>> LEFT_OUT = new TypeReference<>() {};

    private final List<AdDay> days = new ArrayList<>();
    private final Map<Integer, AdDay.Ad> ads = new HashMap<>();
    private final Map<MeasurementBasis, MeasurementBasis> bases = new HashMap<>();
    private LocalDate last = LocalDate.MIN;
    private Instant latest = Instant.MIN;
    private long ranges;
    private @Nullable String version;
    private CountedEvent event = CountedEvent.PURCHASE;
    private List<LeftOut> leftOut = List.of();

    @Override
    public void processRow(ResultSet row) throws SQLException {
        version = row.getString(18);
        var counted = row.getString(19);
        if (counted != null && !counted.equals(event.name())) {
            event = new CountedEvent(counted);
        }
        var left = row.getString(20);
        if (left != null && leftOut.isEmpty()) {
            leftOut = JSON.readValue(left, LEFT_OUT);
        }
        if (row.getObject(1) != null) {
            sum(row);
        }
    }

    /** Null where it is not known: without sums of days, and while the transaction writes. */
    @Nullable
    String version() {
        return version;
    }

    /** The one that its plan counts, and that its purchases are. */
    CountedEvent event() {
        return event;
    }

    /** The days that no verdict stands on. */
    List<LeftOut> leftOut() {
        return leftOut;
    }

    private void sum(ResultSet row) throws SQLException {
        var day = row.getObject(2, LocalDate.class);
        var until = row.getObject(3, LocalDate.class);
        var came = row.getObject(14, OffsetDateTime.class).toInstant();
        last = until.isAfter(last) ? until : last;
        latest = came.isAfter(latest) ? came : latest;
        if (until.isAfter(day)) {
            ranges += row.getLong(13);
        } else {
            days.add(new AdDay(ad(row), day, basis(row), metrics(row)));
        }
    }

    List<AdDay> days() {
        return days;
    }

    PlanEvidence.@Nullable Freshness freshness() {
        return latest.equals(Instant.MIN) ? null : new PlanEvidence.Freshness(last, latest, ranges);
    }

    private AdDay.Ad ad(ResultSet row) throws SQLException {
        var number = row.getInt(1);
        var known = ads.get(number);
        if (known == null) {
            known = new AdDay.Ad(
                    number, row.getString(15), row.getObject(16, UUID.class), row.getObject(17, UUID.class));
            ads.put(number, known);
        }
        return known;
    }

    private MeasurementBasis basis(ResultSet row) throws SQLException {
        var told = new MeasurementBasis(row.getString(4), row.getString(5), row.getString(6), row.getString(7));
        return bases.computeIfAbsent(
                told,
                basis -> new MeasurementBasis(
                        basis.account(),
                        basis.currency(),
                        AttributionSetting.of(basis.attributionSetting()),
                        Objectives.of(basis.objective())));
    }

    private static Metrics metrics(ResultSet row) throws SQLException {
        return new Metrics(
                row.getBigDecimal(8), whole(row, 9), null, whole(row, 10), whole(row, 11), row.getBigDecimal(12));
    }

    private static @Nullable Long whole(ResultSet row, int column) throws SQLException {
        var number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
