-- A plan that has results is judged anew when the goals that it is judged by change, whoever changes them. Some minutes later, since
-- goals are corrected, and changed one after the other.
set local search_path = app;

create function judge_changed_goals() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    insert into app.plans_to_judge as waiting (plan_id, organization_id, account_id, due_at)
    select new.id, new.organization_id, auth.uid(), clock_timestamp() + interval '3 minutes'
     where exists (select from public.planned_ad_days d
                    where d.organization_id = new.organization_id and d.plan_id = new.id)
    on conflict (plan_id) do update
       set account_id = excluded.account_id, asked_at = clock_timestamp(), due_at = excluded.due_at, attempts = 0;
    return null;
end
$$;
create trigger judge_changed_goals
    after update of event, target_cpa, max_cpa, currency, horizon_days on public.belief_plans for each row
    when (new.status in ('ready', 'running') and new.archived_at is null
          and (new.event, new.target_cpa, new.max_cpa, new.currency, new.horizon_days)
              is distinct from (old.event, old.target_cpa, old.max_cpa, old.currency, old.horizon_days))
    execute function judge_changed_goals();

revoke execute on all functions in schema app from public;
