-- A match by hand can be taken back. A sum without rows is of a month that was put away, and stays; so whoever takes something back
-- says which days it was of.
set local search_path = public;

-- What each plan did in all, from its days.
create function app.sum_plan_results(organization uuid, plans uuid[]) returns void
    language sql set search_path = '' as $$
    delete from public.plan_results r where r.organization_id = sum_plan_results.organization and r.plan_id = any (plans);
    insert into public.plan_results
    select s.organization_id, s.plan_id, s.currency, p.key, count(distinct s.number), sum(s.spend),
           case when bool_and(s.purchases is not null or s.spend = 0) then app.counted(sum(s.purchases)) end,
           max(s.day)
      from unnest(plans) came (plan_id)
      join public.belief_plans p on p.id = came.plan_id
      join public.planned_ad_days s on s.organization_id = sum_plan_results.organization and s.plan_id = came.plan_id and s.until = s.day
     group by s.organization_id, s.plan_id, s.currency, p.key
$$;

-- Adds up anew these days of planned ads, of which some rows are theirs no longer. A day without any other row goes.
create function app.sum_planned_ads_without(organization uuid, codes text[], days date[], untils date[]) returns void
    language plpgsql set search_path = '' as $$
declare
    plans uuid[];
begin
    perform pg_advisory_xact_lock(hashtextextended('ad_performance ' || organization, 0));
    select array_agg(distinct a.plan_id) into plans
      from public.belief_plan_ads a where a.organization_id = sum_planned_ads_without.organization and a.code = any (codes);
    delete from public.planned_ad_days s
     using (select distinct a.plan_id, a.number, told.day, told.until
              from unnest(codes, days, untils) told (code, day, until)
              join public.belief_plan_ads a on a.organization_id = sum_planned_ads_without.organization and a.code = told.code) gone
     where s.organization_id = sum_planned_ads_without.organization and s.plan_id = gone.plan_id and s.number = gone.number
       and s.day = gone.day and s.until = gone.until;
    perform app.sum_planned_ads(organization, codes, (select min(d) from unnest(days) d), (select max(d) from unnest(days) d));
    perform app.sum_plan_results(organization, plans);
    perform app.keep_certificate(p) from unnest(plans) p;
end
$$;

-- As before, but that nothing is proven by a plan of which no figures are left.
create or replace function app.keep_certificate(judged_plan uuid) returns void language plpgsql set search_path = '' as $$
declare
    latest  record;
begin
    select organization_id, as_of, greatest((read_outs ->> 'certificate')::float8, 0.00005) as certificate into latest
      from public.belief_verdicts
     where plan_id = judged_plan and organization_id = (select organization_id from public.belief_plans where id = judged_plan)
     order by as_of desc, created_at desc
     limit 1;
    if latest.certificate is null
       or not exists (select from public.plan_results
                       where organization_id = latest.organization_id and plan_id = judged_plan)
       or (select count(distinct arm) from public.belief_verdicts
            where organization_id = latest.organization_id and plan_id = judged_plan and as_of = latest.as_of) < 2 then
        delete from public.plan_certificates where plan_id = judged_plan;
        return;
    end if;
    insert into public.plan_certificates as c (organization_id, plan_id, certificate)
    values (latest.organization_id, judged_plan, latest.certificate)
    on conflict (organization_id, plan_id) do update set certificate = excluded.certificate where c.certificate <> excluded.certificate;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.sum_plan_results(uuid, uuid[]), app.sum_planned_ads_without(uuid, text[], date[], date[]) to authenticated;
