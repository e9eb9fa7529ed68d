-- A test whose ads stopped early is due too: on the day on which it has its days by the calendar, since its first settled day.
create or replace function app.tell_of_due_runs(today date, usual_days integer, maturing_days integer) returns void
    language sql security definer set search_path = '' as $$
    select app.tell_webhooks(p.organization_id, md5('run.due ' || r.id)::uuid, 'run.due', jsonb_build_object(
               'plan_id', p.id, 'plan_key', p.key, 'run_id', r.id, 'settled_days', settled.days,
               'horizon_days', coalesce(p.horizon_days, usual_days)))
      from public.belief_plans p
      join public.belief_plan_runs r
        on r.organization_id = p.organization_id and r.plan_id = p.id and r.status in ('pending', 'running')
     cross join lateral (
           select count(distinct d.day) as days, min(d.day) as first from public.planned_ad_days d
            where d.organization_id = p.organization_id and d.plan_id = p.id and d.until = d.day
              and d.day < today - maturing_days) settled
     where p.status = 'running' and p.archived_at is null
       and (today - maturing_days) - settled.first >= coalesce(p.horizon_days, usual_days)
       and exists (select from public.webhook_endpoints e
                    where e.organization_id = p.organization_id and e.disabled_at is null and 'run.due' = any (e.events))
$$;

-- A plan that follows one whose set-up could not be judged has another, and says why. What is there is looked at in the next
-- migration, so that nobody waits for it.
alter table public.belief_plans drop constraint belief_plans_set_up_known_by_check;
alter table public.belief_plans add constraint belief_plans_set_up_known_by_check
    check (set_up_known_by in ('default', 'answer', 'structure', 'judgeable')) not valid;
