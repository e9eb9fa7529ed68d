set local search_path = public;

create policy belief_first_owner on belief_plan_compilations for select to current_user using (true);
create policy belief_first_owner on belief_plan_ads for select to current_user using (true);
create policy belief_first_owner on belief_verdicts for select to current_user using (true);
create policy belief_first_owner on delivered_ads for select to current_user using (true);
create policy belief_first_owner on ad_performance for select to current_user using (true);

-- Plans that may have ripened: under way, not judged today, with days old enough to count and one so young that it may still.
-- Each on behalf of whoever compiled it, if she may still write there, else of the first owner.
create function app.due_verdicts(today date) returns table (account uuid, organization uuid, plan uuid)
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
     where exists (select from public.belief_plan_ads a
                     join public.delivered_ads d on d.organization_id = a.organization_id and d.code = a.code
                     join public.ad_performance w on w.organization_id = d.organization_id and w.delivered_ad_id = d.id
                    where a.plan_id = u.id and w.day >= today - 8 and w.until = w.day)
       and exists (select from public.belief_plan_ads a
                     join public.delivered_ads d on d.organization_id = a.organization_id and d.code = a.code
                     join public.ad_performance w on w.organization_id = d.organization_id and w.delivered_ad_id = d.id
                    where a.plan_id = u.id and w.day < today - 3 and w.until = w.day)
     order by u.organization_id, u.id
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.due_verdicts(date) to ${app_role};
