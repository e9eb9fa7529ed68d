set local search_path = app;

-- Plans whose results came in and wait to be judged; written with the results, taken by any server.
create table plans_to_judge (
    plan_id          uuid primary key references public.belief_plans (id) on delete cascade,
    organization_id  uuid not null,
    account_id       uuid,
    asked_at         timestamptz not null default clock_timestamp(),
    due_at           timestamptz not null default clock_timestamp(),
    attempts         integer not null default 0
);
create index plans_to_judge_due_idx on plans_to_judge (due_at);

create function ask_to_judge(plans uuid[]) returns void
    language sql security definer set search_path = '' as $$
    insert into app.plans_to_judge as waiting (plan_id, organization_id, account_id)
    select p.id, p.organization_id, auth.uid()
      from public.belief_plans p
     where p.id = any (plans) and p.organization_id = (select app.organization())
     order by p.id
    on conflict (plan_id) do update
       set account_id = excluded.account_id, asked_at = excluded.asked_at, due_at = excluded.due_at, attempts = 0
$$;

-- The plan that is due first, on behalf of whoever brought its results, if they may still write there, else of the first owner.
-- It comes back after a minute, and each time later, unless app.judged says that it is done.
create function next_to_judge() returns table (account uuid, organization uuid, plan uuid, asked timestamptz)
    language sql security definer set search_path = '' as $$
    with due as (
        select plan_id from app.plans_to_judge
         where due_at <= clock_timestamp()
         order by due_at
         limit 1
           for update skip locked
    ), taken as (
        update app.plans_to_judge w
           set attempts = w.attempts + 1,
               due_at = clock_timestamp() + make_interval(mins => least(w.attempts * w.attempts + 1, 60))
          from due
         where w.plan_id = due.plan_id
        returning w.*
    )
    select who.user_id, t.organization_id, t.plan_id, t.asked_at
      from taken t
     cross join lateral (
           select m.user_id
             from public.user_organizations m
            where m.organization_id = t.organization_id
              and (m.role = 'owner' or (m.user_id = t.account_id and m.role <> 'viewer'))
            order by m.user_id is distinct from t.account_id, m.created_at, m.user_id
            limit 1) who
$$;

create function judged(judged_plan uuid, seen timestamptz) returns void
    language sql security definer set search_path = '' as $$
    delete from app.plans_to_judge where plan_id = judged_plan and asked_at = seen;
    update app.plans_to_judge set due_at = clock_timestamp() where plan_id = judged_plan;
$$;

revoke execute on all functions in schema app from public;
grant execute on function next_to_judge(), judged(uuid, timestamptz) to ${app_role};
grant execute on function ask_to_judge(uuid[]) to authenticated;
