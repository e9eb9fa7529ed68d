-- A test of which the last results did not come is judged until a week and more after its horizon: it ends without them then.
create or replace function app.due_verdicts(today date) returns table (account uuid, organization uuid, plan uuid)
    language sql stable security definer set search_path = '' as $$
    with under_way as (
        select p.organization_id, p.id, c.compiled_by, coalesce(p.horizon_days, 21) as horizon
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
     where (exists (select from public.planned_ad_days s
                     where s.organization_id = u.organization_id and s.plan_id = u.id and s.day >= today - 8 and s.until = s.day)
            or (select min(s.day) from public.planned_ad_days s
                 where s.organization_id = u.organization_id and s.plan_id = u.id and s.until = s.day) + u.horizon + 3
               between today - 14 and today)
       and exists (select from public.planned_ad_days s
                    where s.organization_id = u.organization_id and s.plan_id = u.id and s.day < today - 3 and s.until = s.day)
     order by u.organization_id, u.id
$$;
