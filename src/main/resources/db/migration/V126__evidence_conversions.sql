-- The event that counts is the plan's. Purchases stay in their columns; every other event is counted by its name in conversions, and
-- what it was worth in conversion_values: {"lead": 3}. An event without an entry was not told, which is not zero. Measures are what
-- people did with a video; they decide nothing.
set local search_path = public;

alter table ad_performance
    add column conversions        jsonb,
    add column conversion_values  jsonb,
    add column measures           jsonb;

-- Custom conversions that plans name, by which columns of files and results of Meta are known.
create index belief_plans_custom_events_idx on belief_plans (organization_id, event) where event like 'custom:%';

-- The sum of what parts told, entry by entry; an entry that a part with spend does not have, or has as null, is not known of all,
-- which is null.
create function app.added(parts jsonb[], spends boolean[]) returns jsonb
    language sql immutable parallel safe set search_path = '' as $$
    select jsonb_object_agg(key, total)
      from (select entry.key, case when count(entry.value) filter (where part.spends)
                                        = (select count(*) from unnest(added.spends) s where s)
                                   then sum(entry.value::numeric) end as total
              from unnest(parts, spends) part (told, spends) cross join lateral jsonb_each_text(part.told) entry
             group by entry.key) summed
$$;

-- What events are still worth when counts come anew: nothing is known of those that have another count now.
create function app.still_worth(worth jsonb, was jsonb, came jsonb) returns jsonb
    language sql immutable parallel safe set search_path = '' as $$
    select case when worth is null or came is null then worth
                else worth - array(select e.key from jsonb_each(came) e where e.value is distinct from was -> e.key) end
$$;

-- As before, but that the plan's event is counted: in planned_ad_days and plan_results, purchases and purchase_value are those of
-- this event. Of an event other than purchase nothing is worth nothing; purchases are as they were told.
create or replace function app.told_of_planned_ads(organization uuid, codes text[], first date, last date) returns setof public.planned_ad_days
    language sql stable set search_path = '' as $$
    select a.organization_id, a.plan_id, a.number, w.day, w.until,
           row_number() over (partition by a.plan_id, a.number, w.day, w.until
                              order by d.account_id, w.currency, w.attribution_setting, w.objective)::integer,
           d.account_id, w.currency, w.attribution_setting, w.objective, sum(w.spend),
           app.counted(sum(w.impressions)), app.counted(sum(w.link_clicks)),
           case when bool_and(w.brought is not null or w.spend = 0) then app.counted(sum(w.brought)) end,
           case when bool_and(w.worth is not null or (w.spend = 0 and coalesce(w.brought, 0) = 0)) then sum(w.worth) end,
           count(*), max(w.came_at)
      from (select distinct unnest(codes) as code) named
      join public.belief_plan_ads a on a.organization_id = organization and a.code = named.code
      join public.belief_plans b on b.organization_id = organization and b.id = a.plan_id
      join public.delivered_ads d on d.organization_id = organization and d.code = named.code
     cross join lateral (
           select p.*, p.kind = min(p.kind) over same_days as counts, max(p.came) over same_days as came_at
             from (select r.*, regexp_replace(r.breakdown, '=[^|]*', '', 'g') as kind,
                          case b.event when 'purchase' then r.purchases else (r.conversions ->> b.event)::bigint end as brought,
                          case when b.event = 'purchase' then r.purchase_value
                               when (r.conversions ->> b.event)::bigint = 0 then 0
                               else (r.conversion_values ->> b.event)::numeric end as worth,
                          coalesce(i.finished_at, clock_timestamp()) as came
                     from public.ad_performance r
                     left join public.ad_imports i on i.id = r.import_id
                    where r.organization_id = organization and r.delivered_ad_id = d.id and r.day between first and last) p
           window same_days as (partition by p.day, p.until)) w
     where w.counts or w.until > w.day
     group by a.organization_id, a.plan_id, a.number, w.day, w.until, d.account_id, w.currency, w.attribution_setting, w.objective
$$;

-- A plan that counts another event is added up anew. Of days that were put away nobody can say it any more: they are not known.
create function app.count_another_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    codes text[];
begin
    perform pg_advisory_xact_lock(hashtextextended('ad_performance ' || new.organization_id, 0));
    select array_agg(a.code) into codes
      from public.belief_plan_ads a where a.organization_id = new.organization_id and a.plan_id = new.id;
    update public.planned_ad_days set purchases = null, purchase_value = null
     where organization_id = new.organization_id and plan_id = new.id;
    update public.plan_results set purchases = null where organization_id = new.organization_id and plan_id = new.id;
    perform app.sum_planned_ads(new.organization_id, codes, '-infinity', 'infinity');
    return null;
end
$$;
create trigger count_another_event after update of event on belief_plans for each row
    when (new.event is distinct from old.event) execute function app.count_another_event();

revoke execute on all functions in schema app from public;
grant execute on function app.added(jsonb[], boolean[]), app.still_worth(jsonb, jsonb, jsonb) to authenticated;
