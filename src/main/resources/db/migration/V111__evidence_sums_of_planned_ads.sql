-- What planned ads did, added up by ad, day and terms, so that a plan's results are one range of one index; and what each plan did
-- in all. Both follow from ad_performance, and are written in the transaction that changes it.
set local search_path = public;

-- Several terms of an ad's day are numbered. There is no foreign key, as in ad_performance and for its reasons. Of a range, whose days are not known, no figure is used but how many rows it stands for.
create table planned_ad_days (
    organization_id      uuid not null default app.organization(),
    plan_id              uuid not null,
    number               integer not null,
    day                  date not null,
    until                date not null,
    nth                  integer not null,
    account_id           text not null,
    currency             text not null,
    attribution_setting  text not null,
    objective            text not null,
    spend                numeric not null,
    impressions          bigint,
    link_clicks          bigint,
    purchases            bigint,
    purchase_value       numeric,
    told                 bigint not null,
    came_at              timestamptz not null,
    primary key (organization_id, plan_id, day, number, until, nth)
);
select app.guard('planned_ad_days');
select app.written_by_product('planned_ad_days');
create policy belief_first_owner on planned_ad_days to current_user using (true) with check (true);

create table plan_results (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    currency         text not null,
    plan_key         text not null,
    ads              integer not null,
    spend            numeric not null,
    purchases        bigint,
    last_day         date not null,
    primary key (organization_id, plan_id, currency),
    constraint plan_results_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id)
);
create index plan_results_list_idx on plan_results (organization_id, last_day desc, plan_key desc, currency);
select app.guard('plan_results');
select app.written_by_product('plan_results');
create policy belief_first_owner on plan_results to current_user using (true) with check (true);

-- A sum that would not fit, of what was kept before rows were held to what an ad can have, is the most that does.
create function app.counted(total numeric) returns bigint language sql immutable set search_path = '' as
    $$ select case when total > 9223372036854775807 then 9223372036854775807 else total end::bigint $$;

-- Several ads that ran may be one planned ad, as copies are: what they did is added, on the same terms only. Where an ad's day came
-- whole and in parts, the whole counts; where it came in parts alone, those of one kind, since each kind adds up to all.
create function app.told_of_planned_ads(organization uuid, codes text[], first date, last date) returns setof public.planned_ad_days
    language sql stable set search_path = '' as $$
    select a.organization_id, a.plan_id, a.number, w.day, w.until,
           row_number() over (partition by a.plan_id, a.number, w.day, w.until
                              order by d.account_id, w.currency, w.attribution_setting, w.objective)::integer,
           d.account_id, w.currency, w.attribution_setting, w.objective, sum(w.spend),
           app.counted(sum(w.impressions)), app.counted(sum(w.link_clicks)),
           case when bool_and(w.purchases is not null or w.spend = 0) then app.counted(sum(w.purchases)) end,
           case when bool_and(w.purchase_value is not null or (w.spend = 0 and coalesce(w.purchases, 0) = 0))
                then sum(w.purchase_value) end,
           count(*), max(w.came_at)
      from (select distinct unnest(codes) as code) named
      join public.belief_plan_ads a on a.organization_id = organization and a.code = named.code
      join public.delivered_ads d on d.organization_id = organization and d.code = named.code
     cross join lateral (
           select p.*, p.kind = min(p.kind) over same_days as counts, max(p.came) over same_days as came_at
             from (select r.*, regexp_replace(r.breakdown, '=[^|]*', '', 'g') as kind,
                          coalesce(i.finished_at, clock_timestamp()) as came
                     from public.ad_performance r
                     left join public.ad_imports i on i.id = r.import_id
                    where r.organization_id = organization and r.delivered_ad_id = d.id and r.day between first and last) p
           window same_days as (partition by p.day, p.until)) w
     where w.counts or w.until > w.day
     group by a.organization_id, a.plan_id, a.number, w.day, w.until, d.account_id, w.currency, w.attribution_setting, w.objective
$$;

-- Adds up anew what is told of planned ads on some days. Nothing that was told is taken back, so a day that is not told of here is
-- one of a month that was put away, and stays. One import of an organization comes after the other.
create function app.sum_planned_ads(organization uuid, codes text[], first date, last date) returns void
    language plpgsql set search_path = '' set work_mem = '64MB' as $$
declare
    plans uuid[];
begin
    perform pg_advisory_xact_lock(hashtextextended('ad_performance ' || organization, 0));

    with fresh as materialized (
        select * from app.told_of_planned_ads(organization, codes, first, last)
    ), kept as (
        insert into public.planned_ad_days as s
        select * from fresh order by plan_id, day, number, until, nth
        on conflict (organization_id, plan_id, day, number, until, nth) do update
           set account_id = excluded.account_id, currency = excluded.currency,
               attribution_setting = excluded.attribution_setting, objective = excluded.objective, spend = excluded.spend,
               impressions = excluded.impressions, link_clicks = excluded.link_clicks, purchases = excluded.purchases,
               purchase_value = excluded.purchase_value, told = excluded.told, came_at = excluded.came_at
         where s is distinct from excluded
    ), gone as (
        delete from public.planned_ad_days s
         using (select plan_id, number, day, until, max(nth) as terms from fresh group by plan_id, number, day, until) f
         where s.organization_id = organization and s.plan_id = f.plan_id and s.day = f.day and s.number = f.number and s.until = f.until and s.nth > f.terms
    )
    select array_agg(distinct plan_id) into plans from fresh;

    delete from public.plan_results where organization_id = sum_planned_ads.organization and plan_id = any (plans);
    insert into public.plan_results
    select s.organization_id, s.plan_id, s.currency, p.key, count(distinct s.number), sum(s.spend),
           case when bool_and(s.purchases is not null or s.spend = 0) then app.counted(sum(s.purchases)) end,
           max(s.day)
      from unnest(plans) came (plan_id)
      join public.belief_plans p on p.id = came.plan_id
      join public.planned_ad_days s on s.organization_id = organization and s.plan_id = came.plan_id and s.until = s.day
     group by s.organization_id, s.plan_id, s.currency, p.key;
end
$$;

-- All of it anew, for whoever owns the tables.
create function app.fill_planned_ad_days() returns void language plpgsql set search_path = '' as $$
declare
    batch record;
begin
    for batch in
        select organization_id, array_agg(code) as codes
          from (select organization_id, code, row_number() over (partition by organization_id order by code) / 2000 as part
                  from public.delivered_ads where code is not null) matched
         group by organization_id, part
         order by organization_id, part
    loop
        perform app.sum_planned_ads(batch.organization_id, batch.codes, '-infinity', 'infinity');
    end loop;
end
$$;

-- Plans that may have ripened: under way, not judged today, with days old enough to count and one so young that it may still.
-- Each on behalf of whoever compiled it, if they may still write there, else of the first owner.
create or replace function app.due_verdicts(today date) returns table (account uuid, organization uuid, plan uuid)
    language sql stable security definer set search_path = '' as $$
    with under_way as (
        select p.organization_id, p.id, c.compiled_by
          from public.belief_plans p
          join public.belief_plan_compilations c on c.plan_id = p.id and c.number = p.compilation_number
         where p.status in ('ready', 'running') and p.archived_at is null and p.target_cpa is not null
           and not exists (select from public.belief_verdicts v
                            where v.organization_id = p.organization_id and v.plan_id = p.id and v.as_of = today)
    )
    select who.user_id, u.organization_id, u.id
      from under_way u
     cross join lateral (
           select m.user_id
             from public.user_organizations m
            where m.organization_id = u.organization_id
              and (m.role = 'owner' or (m.user_id = u.compiled_by and m.role <> 'viewer'))
            order by m.user_id is distinct from u.compiled_by, m.created_at, m.user_id
            limit 1) who
     where exists (select from public.planned_ad_days s
                    where s.organization_id = u.organization_id and s.plan_id = u.id and s.day >= today - 8 and s.until = s.day)
       and exists (select from public.planned_ad_days s
                    where s.organization_id = u.organization_id and s.plan_id = u.id and s.day < today - 3 and s.until = s.day)
     order by u.organization_id, u.id
$$;

select app.fill_planned_ad_days();

revoke execute on all functions in schema app from public;
grant execute on function app.due_verdicts(date) to ${app_role};
grant execute on function app.sum_planned_ads(uuid, text[], date, date), app.told_of_planned_ads(uuid, text[], date, date),
    app.counted(numeric) to authenticated;
