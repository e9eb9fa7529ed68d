package belieffirst.evidence.structure;

import belieffirst.kernel.Jsonb;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The campaigns, ad sets and ads of accounts, as one plan sees them. */
@Repository
@Transactional(readOnly = true)
public class PlanObjects {

    /** A code may be written with other tildes, so any character will do; whether it is one is looked at later. */
    private static final String OF_THE_PLAN = """
            with carrying as (
                select o.account_id, o.level, o.object_id, o.parent_id
                  from delivered_objects o
                 where o.facts ->> 'name' ilike :like or o.facts ->> 'url_tags' ilike :like
                    or (o.account_id, o.level, o.object_id) in (
                       select c.account_id, c.level, c.object_id from delivered_object_changes c
                        where c.fact in ('name', 'url_tags') and c.before #>> '{}' ilike :like)
                    or (o.level = 'ad' and o.object_id in (
                       select d.ad_id from delivered_ads d where d.code like :code and d.ad_id is not null))
            ), ad_sets as (
                select account_id, object_id from carrying where level = 'ad_set'
                union select account_id, parent_id from carrying where level = 'ad' and parent_id is not null
            ), campaigns as (
                select account_id, object_id from carrying where level = 'campaign'
                union select o.account_id, o.parent_id
                        from delivered_objects o join ad_sets s on s.account_id = o.account_id and s.object_id = o.object_id
                       where o.level = 'ad_set' and o.parent_id is not null
            ), related as (
                select account_id, level, object_id from carrying
                union select account_id, 'campaign', object_id from campaigns
                union select account_id, 'ad_set', object_id from ad_sets
                union select o.account_id, o.level, o.object_id from delivered_objects o join ad_sets s
                          on s.account_id = o.account_id and s.object_id = o.parent_id and o.level = 'ad'
                union select o.account_id, o.level, o.object_id from delivered_objects o join campaigns c
                          on c.account_id = o.account_id and c.object_id = o.parent_id and o.level = 'ad_set'
            )
            """;

    private static final String OBJECTS = OF_THE_PLAN + "select " + ObjectRows.OBJECT + """
             from delivered_objects o
            where (o.account_id, o.level, o.object_id) in (select account_id, level, object_id from related)
            order by o.level, length(o.object_id), o.object_id
            """;

    private static final String CHANGES = OF_THE_PLAN + "select " + ObjectRows.CHANGE + """
             from delivered_object_changes c
            where (c.account_id, c.level, c.object_id) in (select account_id, level, object_id from related)
            order by c.changed_at, c.fact, c.id
            """;

    private static final String READINGS = OF_THE_PLAN + """
            select r.account_id, r.day, r.read_at, r.whole, a.currency, a.time_zone
              from delivered_object_readings r left join delivered_accounts a on a.account_id = r.account_id
             where r.account_id in (select account_id from related)
             order by r.read_at, r.account_id
            """;

    private final JdbcClient jdbc;
    private final ObjectRows rows;

    PlanObjects(JdbcClient jdbc, Jsonb jsonb) {
        this.jdbc = jdbc;
        this.rows = new ObjectRows(jsonb);
    }

    /** Of the plan with this key, such as WP-014; costs three statements. */
    public PlanStructure of(String planKey) {
        return new PlanStructure(
                asked(OBJECTS, planKey).query((row, _) -> rows.object(row)).list(),
                asked(CHANGES, planKey).query((row, _) -> rows.change(row)).list(),
                asked(READINGS, planKey)
                        .query((row, _) -> new ObjectReading(
                                row.getString("account_id"),
                                row.getObject("day", LocalDate.class),
                                ObjectRows.instant(row),
                                row.getBoolean("whole"),
                                new AccountTerms(row.getString("currency"), row.getString("time_zone"))))
                        .list());
    }

    private JdbcClient.StatementSpec asked(String statement, String planKey) {
        var body = planKey.replace('-', '_');
        return jdbc.sql(statement).param("like", "%" + body + "_%").param("code", planKey.replace('-', '~') + "~%");
    }
}
