-- A clock that was ahead leaves times behind which are further away than anybody sets them. Nothing waits until they come. Calls that
-- begin at the same time, and servers whose clocks differ a little, have five minutes of room.

create or replace function app.count_attempt(who text, lasts interval) returns integer
    language sql security definer set search_path = '' as $$
    insert into app.sign_in_attempts as a (subject, attempts, window_end)
    values (who, 1, now() + lasts)
    on conflict (subject) do update
       set attempts = case when a.window_end between now() and now() + lasts + interval '5 minutes' then a.attempts + 1 else 1 end,
           window_end = case when a.window_end between now() and now() + lasts + interval '5 minutes' then a.window_end else now() + lasts end
    returning attempts
$$;

-- Its minute, and the ten hours of the longest pause, with some room for servers whose clocks differ.
create or replace function app.next_webhook()
    returns table (delivery uuid, attempt integer, organization uuid, url text, message uuid, body text, secret text, previous text)
    language plpgsql security definer set search_path = '' as $$
declare
    at     timestamptz := clock_timestamp();
    taken  public.webhook_endpoints;
begin
    select e.* into taken
      from public.webhook_endpoints e
     where e.disabled_at is null and (e.busy_until is null or e.busy_until <= at or e.busy_until > at + interval '5 minutes')
       and (exists (select from public.webhook_deliveries d
                     where d.endpoint_id = e.id and d.state = 'waiting' and d.due_at <= at)
            or exists (select from public.webhook_deliveries d
                        where d.endpoint_id = e.id and d.state = 'waiting' and d.due_at > at + interval '11 hours'))
     order by e.busy_until nulls first
     limit 1
       for update of e skip locked;
    if not found then
        return;
    end if;
    update public.webhook_endpoints set busy_until = clock_timestamp() + interval '1 minute' where id = taken.id;
    return query
        update public.webhook_deliveries w
           set attempts = w.attempts + 1
         where w.id = (select d.id from public.webhook_deliveries d
                        where d.endpoint_id = taken.id and d.state = 'waiting'
                          and (d.due_at <= at or d.due_at > at + interval '11 hours')
                        order by d.due_at, d.created_at, d.id
                        limit 1)
        returning w.id, w.attempts, w.organization_id, taken.url, w.message_id, w.body, taken.sealed_secret,
                  case when taken.previous_until > clock_timestamp() then taken.sealed_previous end;
end
$$;

-- An hour is the longest pause.
create or replace function app.next_to_judge() returns table (account uuid, organization uuid, plan uuid, asked timestamptz)
    language sql security definer set search_path = '' as $$
    with due as (
        select plan_id from app.plans_to_judge
         where due_at <= clock_timestamp() or due_at > clock_timestamp() + interval '65 minutes'
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

create or replace function app.next_deletion() returns uuid language sql security definer set search_path = '' as $$
    update public.organization_deletions set tried_at = clock_timestamp()
     where organization_id = (
           select d.organization_id from public.organization_deletions d
            where d.due_at <= clock_timestamp() - interval '15 minutes'
              and (d.tried_at is null or d.tried_at not between clock_timestamp() - interval '1 hour'
                                                            and clock_timestamp() + interval '5 minutes')
            order by d.tried_at nulls first, d.due_at limit 1 for update skip locked)
    returning organization_id
$$;

create or replace function app.due_meta_readings(since interval) returns table (account uuid, organization uuid)
    language sql stable security definer set search_path = '' as $$
    select c.updated_by, c.organization_id
      from public.meta_connections c
      join public.user_organizations m
        on m.user_id = c.updated_by and m.organization_id = c.organization_id and m.role in ('owner', 'admin')
     where c.daily and c.sealed_token is not null
       and not exists (select from public.ad_imports i
                        where i.organization_id = c.organization_id and i.way = 'meta'
                          and i.created_at between now() - since and now() + interval '5 minutes')
$$;
