package belieffirst.evidence.structure;

import belieffirst.kernel.Jsonb;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The writer of the campaigns, ad sets and ads of accounts, as they were seen last, and of their changes. */
@Repository
public class AccountObjects {

    private static final String KEEP = """
            with seen as (
                select distinct on (account, level, id) account, level, id, parent, facts, day
                  from unnest(:accounts::text[], :levels::text[], :ids::text[], :parents::text[], :facts::jsonb[], :days::date[])
                       with ordinality as seen (account, level, id, parent, facts, day, n)
                 order by account, level, id, n desc
            ), came as (
                select s.account, s.level, s.id, s.day,
                       case when :way = 'reading' then s.parent when :way = 'program' and was.read_at is not null
                            then coalesce(was.parent_id, s.parent) else coalesce(s.parent, was.parent_id) end as parent,
                       case when :way = 'reading' then s.facts when :way = 'program' and was.read_at is not null then s.facts || was.facts
                            when jsonb_exists(s.facts, 'budget_mode')
                            then coalesce(was.facts, '{}') - array['budget_mode', 'daily_budget', 'lifetime_budget'] || s.facts
                            else coalesce(was.facts, '{}') || s.facts end as facts
                  from seen s
                  left join delivered_objects was on was.account_id = s.account and was.level = s.level and was.object_id = s.id
                 where :way = 'reading' or was.seen_on is null or was.seen_on < s.day or (was.seen_on = s.day and was.read_at is null)
            ), changed as (
                select c.account, c.level, c.id, c.day, fact, a.facts -> fact as before, b.facts -> fact as after
                  from came c
                  join delivered_objects was on was.account_id = c.account and was.level = c.level and was.object_id = c.id
                 cross join lateral (select was.facts || jsonb_strip_nulls(jsonb_build_object('parent', was.parent_id))) a (facts)
                 cross join lateral (select c.facts || jsonb_strip_nulls(jsonb_build_object('parent', c.parent))) b (facts)
                 cross join lateral jsonb_object_keys(a.facts || b.facts) fact
                 where a.facts -> fact is distinct from b.facts -> fact
            ), kept as (
                insert into delivered_objects as o (account_id, level, object_id, parent_id, facts, first_seen_on, seen_on, read_at)
                select account, level, id, parent, facts, day, day, case when :way = 'reading' then now() end from came
                on conflict (organization_id, account_id, level, object_id) do update
                   set parent_id = excluded.parent_id, facts = excluded.facts, seen_on = case when :way = 'reading' then excluded.seen_on
                       else greatest(o.seen_on, excluded.seen_on) end, read_at = coalesce(excluded.read_at, o.read_at)
            )
            insert into delivered_object_changes (account_id, level, object_id, fact, before, after, seen_on, import_id)
            select account, level, id, fact, before, after, day, :import from changed order by account, level, id, fact
            """;

    private final JdbcClient jdbc;
    private final Jsonb jsonb;
    private final AdAccounts accounts;

    AccountObjects(JdbcClient jdbc, Jsonb jsonb, AdAccounts accounts) {
        this.jdbc = jdbc;
        this.jsonb = jsonb;
        this.accounts = accounts;
    }

    /** Keeps what a reading showed just then, on the day of the account's time zone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(SeenAccount seen, Instant moment, UUID reading) {
        var zone = accounts.keep(seen.account(), seen.terms()).zone();
        keep(seen, LocalDate.ofInstant(moment, zone), reading);
    }

    /** Keeps what a reading showed on a day, in the transaction of that reading. What it did not show stays as it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(SeenAccount seen, LocalDate day, UUID reading) {
        keep(seen.on(day), reading, "reading");
        accounts.keepReading(seen, day, reading);
    }

    /** Keeps what a file tells as of a day, which is some facts of what it tells of; what was seen since then stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(SeenAccount told, LocalDate day, UUID file) {
        keep(told.on(day), file, "file");
    }

    /** Keeps what a program tells, each as of its own day, in one statement. Of what a reading showed it fills only what is missing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<ToldObject> told, UUID from) {
        keep(told, from, "program");
    }

    private void keep(List<ToldObject> told, UUID from, String way) {
        if (told.isEmpty()) {
            return;
        }
        jdbc.sql(KEEP)
                .param("accounts", texts(told, ToldObject::account))
                .param("levels", texts(told, each -> each.object().level().word()))
                .param("ids", texts(told, each -> each.object().id()))
                .param("parents", texts(told, each -> each.object().parent()))
                .param("facts", texts(told, each -> jsonb.write(each.object().facts())))
                .param("days", texts(told, each -> each.day().toString()))
                .param("import", from)
                .param("way", way)
                .update();
    }

    private static String[] texts(List<ToldObject> told, Function<ToldObject, @Nullable String> text) {
        return told.stream().map(text).toArray(String[]::new);
    }
}
