-- A plan that has results is judged anew when the goals that it is judged by change, whoever changes them.
set local search_path = app;

create function judge_changed_goals() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from public.planned_ad_days d
                where d.organization_id = new.organization_id and d.plan_id = new.id) then
        perform app.ask_to_judge(array[new.id]);
    end if;
    return null;
end
$$;
create trigger judge_changed_goals
    after update of event, target_cpa, max_cpa, currency, horizon_days on public.belief_plans for each row
    when ((new.event, new.target_cpa, new.max_cpa, new.currency, new.horizon_days)
          is distinct from (old.event, old.target_cpa, old.max_cpa, old.currency, old.horizon_days))
    execute function judge_changed_goals();

revoke execute on all functions in schema app from public;
