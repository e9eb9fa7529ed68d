-- Who is told what happens, and what each was told: an outbox, written in the transaction that changes something, sent by any server.
set local search_path = public;

-- The secrets are sealed before they arrive here. Only owners and admins see a row. A server that sends is busy with the endpoint
-- until then, so that each is sent one message at a time, whichever server it is.
create table webhook_endpoints (
    id                uuid primary key default gen_random_uuid(),
    organization_id   uuid not null default app.organization() references organizations (id) on delete cascade,
    name              text not null check (length(name) between 1 and 200),
    url               text not null check (length(url) between 1 and 2000),
    events            text[] not null check (cardinality(events) between 1 and 50 and array_position(events, null) is null),
    sealed_secret     text not null,
    sealed_previous   text,
    previous_until    timestamptz,
    version           integer not null default 1,
    created_by        uuid default auth.uid(),
    created_at        timestamptz not null default clock_timestamp(),
    failing_since     timestamptz,
    disabled_at       timestamptz,
    disabled_because  text check (disabled_because in ('person', 'failing', 'gone')),
    busy_until        timestamptz,
    constraint webhook_endpoints_organization_id_key unique (organization_id, id),
    constraint webhook_endpoints_disabled_check check ((disabled_at is null) = (disabled_because is null)),
    constraint webhook_endpoints_previous_check check ((sealed_previous is null) = (previous_until is null))
);
select app.guard('webhook_endpoints');
create policy belief_first_managed on webhook_endpoints as restrictive to authenticated, anon using ((select app.may_manage()));
create policy belief_first_owner on webhook_endpoints to current_user using (true) with check (true);
select app.written_by_product('webhook_endpoints');
select app.audited('webhook_endpoints', 'webhook endpoint', 'all',
    '{sealed_secret,sealed_previous,created_by,failing_since,busy_until}');

-- A message for one endpoint. The same event has the same message_id at every endpoint and in every attempt.
create table webhook_deliveries (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    endpoint_id      uuid not null,
    message_id       uuid not null,
    type             text not null check (length(type) <= 100),
    body             text not null check (length(body) <= 20000),
    state            text not null default 'waiting' check (state in ('waiting', 'delivered', 'given_up')),
    attempts         integer not null default 0,
    code             integer,
    trouble          text check (length(trouble) <= 200),
    created_at       timestamptz not null default clock_timestamp(),
    asked_at         timestamptz not null default clock_timestamp(),
    due_at           timestamptz not null default clock_timestamp(),
    answered_at      timestamptz,
    constraint webhook_deliveries_organization_id_key unique (organization_id, id),
    constraint webhook_deliveries_once unique (organization_id, endpoint_id, message_id),
    constraint webhook_deliveries_endpoint_id_fkey foreign key (organization_id, endpoint_id)
        references webhook_endpoints (organization_id, id) on delete cascade
);
create index webhook_deliveries_list_idx on webhook_deliveries (organization_id, endpoint_id, created_at desc, id desc);
create index webhook_deliveries_due_idx on webhook_deliveries (endpoint_id, due_at) where state = 'waiting';
select app.guard('webhook_deliveries');
revoke insert, update, delete on webhook_deliveries from authenticated;
grant update (state, asked_at, due_at) on webhook_deliveries to authenticated;
create policy belief_first_managed on webhook_deliveries as restrictive to authenticated, anon using ((select app.may_manage()));
create policy belief_first_owner on webhook_deliveries to current_user using (true) with check (true);
select app.written_by_product('webhook_deliveries');

-- What is on record of endpoints is for owners and admins, as their addresses are.
alter policy belief_first_read on public.audit_log
    using (organization_id = (select app.organization())
           and (subject not in ('token', 'invitation', 'sign-in', 'second step', 'passkey', 'webhook endpoint')
                or actor_id = (select auth.uid()) or subject_id = (select auth.uid()) or (select app.may_manage())));
alter policy belief_first_read_alone on public.audit_log
    using (organization_id = (select app.organization())
           and (subject not in ('token', 'invitation', 'sign-in', 'second step', 'passkey', 'webhook endpoint')
                or actor_id = (select auth.uid()) or subject_id = (select auth.uid()) or (select app.may_manage())));

-- Puts an event into the outbox, once for each endpoint of the organization that asked for its type.
create function app.tell_webhooks(organization uuid, message uuid, event text, what jsonb) returns void
    language sql security definer set search_path = '' as $$
    insert into public.webhook_deliveries (organization_id, endpoint_id, message_id, type, body)
    select e.organization_id, e.id, message, event,
           jsonb_build_object('type', event, 'data', what, 'timestamp',
               to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text
      from public.webhook_endpoints e
     where e.organization_id = organization and e.disabled_at is null and event = any (e.events)
    on conflict do nothing
$$;

create function app.tell_of_compilation() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform app.tell_webhooks(new.organization_id, gen_random_uuid(), 'plan.compiled', jsonb_build_object(
        'plan_id', p.id, 'plan_key', p.key, 'brand_id', p.brand_id, 'phase_id', p.phase_id, 'number', new.number,
        'digest', new.digest))
      from public.belief_plans p where p.id = new.plan_id;
    return null;
end
$$;
create trigger tell_webhooks after insert on belief_plan_compilations for each row execute function app.tell_of_compilation();

create function app.tell_of_plan() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform app.tell_webhooks(new.organization_id, gen_random_uuid(), 'plan.status_changed', jsonb_build_object(
        'plan_id', new.id, 'plan_key', new.key, 'brand_id', new.brand_id, 'status', new.status, 'previous_status', old.status,
        'number', new.compilation_number));
    return null;
end
$$;
create trigger tell_webhooks after update on belief_plans for each row when (old.status is distinct from new.status)
    execute function app.tell_of_plan();

create function app.tell_of_angle() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform app.tell_webhooks(new.organization_id, gen_random_uuid(), 'angle.status_changed', jsonb_build_object(
        'angle_id', new.angle_id, 'status', new.to_status, 'previous_status', new.from_status, 'cause', new.cause,
        'plan_id', new.plan_id));
    return null;
end
$$;
create trigger tell_webhooks after insert on belief_angle_changes for each row when (new.from_status <> new.to_status)
    execute function app.tell_of_angle();

create function app.tell_of_import() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if tg_op = 'INSERT' or old.state <> 'committed' then
        perform app.tell_webhooks(new.organization_id, gen_random_uuid(), 'results.imported', jsonb_build_object(
            'import_id', new.id, 'way', new.way, 'lines', new.report #> '{changes,lines}',
            'added', new.report #> '{changes,added}', 'restated', new.report #> '{changes,restated}'));
    end if;
    return null;
end
$$;
create trigger tell_webhooks after insert or update on ad_imports for each row when (new.state = 'committed')
    execute function app.tell_of_import();

-- A plan begins with keep_testing, so its first verdict is news only if it says something else.
create function app.tell_of_verdict() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    before text := coalesce((select v.verdict from public.belief_verdicts v
                              where v.organization_id = new.organization_id and v.plan_id = new.plan_id and v.arm = new.arm
                                and v.id <> new.id
                              order by v.as_of desc, v.created_at desc limit 1), 'keep_testing');
begin
    if before <> new.verdict then
        perform app.tell_webhooks(new.organization_id, gen_random_uuid(), 'verdict.changed', jsonb_build_object(
            'plan_id', p.id, 'plan_key', p.key, 'angle_id', new.angle_id, 'arm', new.arm, 'verdict', new.verdict,
            'previous_verdict', before, 'as_of', new.as_of))
          from public.belief_plans p where p.id = new.plan_id;
    end if;
    return null;
end
$$;
create trigger tell_webhooks after insert on belief_verdicts for each row execute function app.tell_of_verdict();

-- Runs whose plan has all the days that it was to have: days on which anything ran, old enough to count. Each is told of once, by
-- a message of a known id, which is therefore kept.
create function app.tell_of_due_runs(today date, usual_days integer, maturing_days integer) returns void
    language sql security definer set search_path = '' as $$
    select app.tell_webhooks(p.organization_id, md5('run.due ' || r.id)::uuid, 'run.due', jsonb_build_object(
               'plan_id', p.id, 'plan_key', p.key, 'run_id', r.id, 'settled_days', settled.days,
               'horizon_days', coalesce(p.horizon_days, usual_days)))
      from public.belief_plans p
      join public.belief_plan_runs r
        on r.organization_id = p.organization_id and r.plan_id = p.id and r.status in ('pending', 'running')
     cross join lateral (
           select count(distinct d.day) as days from public.planned_ad_days d
            where d.organization_id = p.organization_id and d.plan_id = p.id and d.until = d.day
              and d.day < today - maturing_days) settled
     where p.status = 'running' and p.archived_at is null and settled.days >= coalesce(p.horizon_days, usual_days)
       and exists (select from public.webhook_endpoints e
                    where e.organization_id = p.organization_id and e.disabled_at is null and 'run.due' = any (e.events))
$$;

-- The message that is due first of the endpoint that waited longest, for this server alone for the next minute: an answer comes much
-- sooner, and if the server is killed another one sends it again.
create function app.next_webhook()
    returns table (delivery uuid, attempt integer, organization uuid, url text, message uuid, body text, secret text, previous text)
    language plpgsql security definer set search_path = '' as $$
declare
    taken public.webhook_endpoints;
begin
    select e.* into taken
      from public.webhook_endpoints e
     where e.disabled_at is null and (e.busy_until is null or e.busy_until <= clock_timestamp())
       and exists (select from public.webhook_deliveries d
                    where d.endpoint_id = e.id and d.state = 'waiting' and d.due_at <= clock_timestamp())
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
                        where d.endpoint_id = taken.id and d.state = 'waiting' and d.due_at <= clock_timestamp()
                        order by d.due_at, d.created_at, d.id
                        limit 1)
        returning w.id, w.attempts, w.organization_id, taken.url, w.message_id, w.body, taken.sealed_secret,
                  case when taken.previous_until > clock_timestamp() then taken.sealed_previous end;
end
$$;

-- What came of an attempt. After a failure the next one follows later and later, for three days. An endpoint that is gone, or that
-- failed without an exception for five days, is told nothing more.
create function app.webhook_answered(sent uuid, attempt integer, took boolean, answer integer, why text) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    at     timestamptz := clock_timestamp();
    again  timestamptz := at + least(interval '8 hours', interval '10 seconds' * power(4, least(attempt, 20) - 1)) * (0.75 + random() / 2);
    told   uuid;
begin
    update public.webhook_deliveries
       set state = case when took then 'delivered' when again > asked_at + interval '3 days' then 'given_up' else 'waiting' end,
           code = answer, trouble = why, answered_at = at, due_at = again
     where id = sent and attempts = attempt and state = 'waiting'
    returning endpoint_id into told;
    update public.webhook_endpoints
       set busy_until = at,
           failing_since = case when not took then coalesce(failing_since, at) end,
           disabled_at = coalesce(disabled_at, case when answer = 410 or (not took and failing_since < at - interval '5 days') then at end),
           disabled_because = coalesce(disabled_because, case when answer = 410 then 'gone'
                when not took and failing_since < at - interval '5 days' then 'failing' end)
     where id = told;
    return told is not null;
end
$$;

-- Messages that an endpoint which is off did not get, and those that nobody will ask for any more.
create function app.tidy_webhooks() returns void language sql security definer set search_path = '' as $$
    update public.webhook_deliveries set state = 'given_up'
     where state = 'waiting' and asked_at < clock_timestamp() - interval '4 days';
    delete from public.webhook_deliveries
     where state <> 'waiting' and created_at < clock_timestamp() - interval '30 days' and type <> 'run.due';
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.next_webhook(), app.webhook_answered(uuid, integer, boolean, integer, text), app.tidy_webhooks(),
    app.tell_of_due_runs(date, integer, integer) to ${app_role};
