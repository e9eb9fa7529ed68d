-- An organization is deleted when an owner asked for it and some days have passed. It has a day at least, whatever anybody writes.
set local search_path = public;

-- A policy comes to every table of ours. Who holds one of them stops this step, so that it stops nobody else for longer.
set local lock_timeout = '10s';

-- Organizations that were here before Belief First: other programs have rows in the same tables, so nobody deletes these from here.
-- Whoever runs the database may take one from this list. A table of organizations that was there before ours has a lower number.
create table app.adopted_organizations (organization uuid primary key);
insert into app.adopted_organizations
select organization from app.adoption
 union
select id from organizations where 'public.organizations'::regclass::oid < 'app.adoption'::regclass::oid;

create function app.is_adopted() returns boolean language sql stable security definer set search_path = '' as
    $$ select exists (select from app.adopted_organizations a where a.organization = app.organization()) $$;

create table organization_deletions (
    organization_id  uuid primary key default app.organization() references organizations (id) on delete cascade,
    asked_by         uuid,
    asked_at         timestamptz not null default clock_timestamp(),
    due_at           timestamptz not null,
    tried_at         timestamptz,  -- when a server last began to delete it
    constraint organization_deletions_waiting_check check (due_at >= asked_at + interval '23 hours')
);
create index organization_deletions_due_idx on organization_deletions (due_at);
select app.guard('organization_deletions');
revoke update on organization_deletions from authenticated;
create policy belief_first_owner_adds on organization_deletions as restrictive for insert to authenticated, anon
    with check ((select app.may_own()));
create policy belief_first_owner_removes on organization_deletions as restrictive for delete to authenticated, anon
    using ((select app.may_own()) and due_at > clock_timestamp());

create policy belief_first_owner on organization_deletions to current_user using (true) with check (true);

create function app.keep_deletion() returns trigger language plpgsql set search_path = '' as $$
begin
    if tg_op = 'INSERT' then
        new.asked_by = auth.uid();
        new.asked_at = clock_timestamp();
        new.tried_at = null;
    elsif not app.is_owner() then
        perform app.refuse('The day of a deletion stays: take it back and ask again.');
    end if;
    return new;
end
$$;
create trigger kept before insert or update on organization_deletions for each row execute function app.keep_deletion();

create function app.keep_adopted() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    if exists (select from app.adopted_organizations a where a.organization = new.organization_id) then
        perform app.refuse('This organization was here before Belief First: whoever runs the database has to allow its deletion.');
    end if;
    return null;
end
$$;
create trigger kept_if_adopted after insert on organization_deletions for each row execute function app.keep_adopted();
select app.audited('organization_deletions', 'deletion of the organization', 'all', '{asked_by,tried_at}');

-- Whether an organization is due. Rows of it that are never removed otherwise may be removed then, by the owner of the tables alone.
create function app.is_leaving(organization uuid) returns boolean language sql stable set search_path = '' as $$
    select exists (select from public.organization_deletions d where d.organization_id = organization and d.due_at <= clock_timestamp())
$$;

create or replace function app.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
    if tg_op = 'DELETE' and app.is_owner() then
        if app.is_leaving(old.organization_id) then
            return old;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- As before, but for what goes with its organization: nobody could read it.
create or replace function app.audit() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    claims   jsonb := coalesce(auth.jwt(), '{}');
    asker    uuid := claims ->> 'sub';
    hidden   text[] := tg_argv[2:] || array['organization_id', 'version', 'created_at', 'updated_at'];
    was      jsonb := jsonb_strip_nulls(case when tg_op = 'INSERT' then '{}' else to_jsonb(old) - hidden end);
    became   jsonb := jsonb_strip_nulls(case when tg_op = 'DELETE' then '{}' else to_jsonb(new) - hidden end);
    entry    jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    home     uuid := case tg_table_name when 'organizations' then entry ->> 'id' else entry ->> 'organization_id' end;
begin
    if tg_op = 'DELETE' and (tg_table_name = 'organizations' or app.is_leaving(home)
                             or (tg_table_name = 'organization_deletions' and (entry ->> 'due_at')::timestamptz <= clock_timestamp())) then
        return null;
    end if;
    if was = became or home is null or (asker is null and tg_argv[1] = 'ours') then
        return null;
    end if;
    insert into public.audit_log (organization_id, actor_id, actor_name, via, via_name, request_id, action,
                                  subject, subject_id, subject_name, before, after, changes_status, waives)
    select home, asker, (select name from app.accounts where id = asker),
           case when claims ->> 'token' is not null then 'token'
                when claims ->> 'job' is not null then 'job'
                when asker is not null and session_user = '${app_role}' then 'person' else 'program' end,
           coalesce((select name from public.api_tokens where id = (claims ->> 'token')::uuid), claims ->> 'job',
                    nullif(session_user, '${app_role}')),
           claims ->> 'request',
           case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
           tg_argv[0],
           coalesce(entry ->> 'id', entry ->> 'plan_id', entry ->> 'organization_id')::uuid,
           left(coalesce(entry ->> 'key', entry ->> 'name', entry ->> 'email', entry ->> 'text',
                (select name from app.accounts where id = (entry ->> 'user_id')::uuid),
                (select key from public.belief_plans where id = (entry ->> 'plan_id')::uuid)), 200),
           nullif(app.difference(was, became), '{}'), nullif(app.difference(became, was), '{}'),
           tg_op = 'UPDATE' and was -> 'status' is distinct from became -> 'status',
           coalesce(app.difference(became, was) -> 'waivers' <> '{}', false);
    return null;
end
$$;

-- The owner of the tables removes rows of organizations that are due, and no others.
create function app.let_leave(kept regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('create policy belief_first_leaving on %s for delete to %I using (%I in (
            select d.organization_id from public.organization_deletions d where d.due_at <= clock_timestamp()))', kept,
        (select relowner::regrole::text from pg_catalog.pg_class where oid = kept),
        case when kept = 'public.organizations'::regclass then 'id' else 'organization_id' end);
end
$$;

create or replace function app.guard(tenant_table regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('revoke all on %s from public, anon, authenticated', tenant_table);
    execute format('grant select, insert, update, delete on %s to authenticated', tenant_table);
    execute format('create policy belief_first_read on %s for select to authenticated using (true)', tenant_table);
    execute format('create policy belief_first_add on %s for insert to authenticated with check (true)', tenant_table);
    execute format('create policy belief_first_change on %s for update to authenticated using (true)', tenant_table);
    execute format('create policy belief_first_remove on %s for delete to authenticated using (true)', tenant_table);
    perform app.hold(tenant_table);
    perform app.serve(tenant_table);
    perform app.back_up(tenant_table);
    perform app.let_leave(tenant_table);
end
$$;

-- The tables of ours, which alone have this policy: others in the same schema may force row security too.
do $$
declare
    kept regclass;
begin
    for kept in
        select c.oid::regclass
          from pg_class c
          join pg_policy p on p.polrelid = c.oid and p.polname = 'belief_first_read'
         where c.relnamespace = 'public'::regnamespace and c.relname <> 'organization_deletions'
    loop
        perform app.let_leave(kept);
    end loop;
end
$$;

-- Nobody is admitted any more once their organization is due: as before, but for that.
create or replace function app.seat(claims jsonb)
    returns table (account_id uuid, organization_id uuid, organization_name text, member_role text)
    language sql stable security definer set search_path = '' as $$
    with seats as (
        select m.user_id, m.organization_id, o.name, m.role,
               m.organization_id::text = lower(claims ->> 'organization_id') as named
          from public.user_organizations m
          join public.organizations o on o.id = m.organization_id
         where m.user_id = nullif(claims ->> 'sub', '')::uuid
           and not exists (select from public.organization_deletions d
                            where d.organization_id = m.organization_id and d.due_at <= clock_timestamp())
    )
    select user_id, seats.organization_id, name, role
      from seats
     where named
        or (not exists (select from seats s where s.named) and (select count(*) from seats) = 1)
$$;

create or replace function app.admit(claims jsonb)
    returns table (account_id uuid, organization_id uuid, organization_name text, member_role text, scopes text[])
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
    seat record;
begin
    select m.user_id, m.organization_id, o.name, m.role,
           coalesce(m.organization_id::text = lower(claims ->> 'organization_id'), false) as named, count(*) over () as seats
      into seat
      from public.user_organizations m
      join public.organizations o on o.id = m.organization_id
     where m.user_id = (claims ->> 'sub')::uuid
       and not exists (select from public.organization_deletions d
                        where d.organization_id = m.organization_id and d.due_at <= clock_timestamp())
     order by named desc
     limit 1;
    if not found or not (seat.named or seat.seats = 1) then
        perform app.tell(claims, null, null);
        return;
    end if;
    perform app.tell(claims, seat.organization_id, seat.role);
    account_id := seat.user_id;
    organization_id := seat.organization_id;
    organization_name := seat.name;
    member_role := seat.role;
    scopes := '{}';
    return next;
end
$$;

create or replace function app.admit_token(hash text, request text)
    returns table (account_id uuid, organization_id uuid, organization_name text, member_role text, scopes text[])
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
    token record;
begin
    select t.id, t.last_used_at, t.scopes, m.user_id, m.organization_id, m.role, o.name
      into token
      from public.api_tokens t
      join public.user_organizations m on m.user_id = t.user_id and m.organization_id = t.organization_id
      join public.organizations o on o.id = t.organization_id
     where t.token_hash = hash and t.revoked_at is null and t.expires_at > now()
       and not exists (select from public.organization_deletions d
                        where d.organization_id = t.organization_id and d.due_at <= clock_timestamp());
    if not found then
        return;
    end if;
    if token.last_used_at is null or token.last_used_at < now() - interval '5 minutes' then
        update public.api_tokens set last_used_at = now() where id = token.id;
    end if;
    perform app.tell(
        jsonb_build_object('sub', token.user_id, 'role', 'authenticated', 'organization_id', token.organization_id,
                           'token', token.id, 'request', request),
        token.organization_id, token.role);
    account_id := token.user_id;
    organization_id := token.organization_id;
    organization_name := token.name;
    member_role := token.role;
    scopes := token.scopes;
    return next;
end
$$;

-- The organization to be deleted next, for the server that asks. A quarter of an hour after the due time, so that whoever was admitted
-- before has ended. It is put on record at once that it is tried: one that fails comes back in an hour, after those that nobody tried.
create function app.next_deletion() returns uuid language sql security definer set search_path = '' as $$
    update public.organization_deletions set tried_at = clock_timestamp()
     where organization_id = (
           select d.organization_id from public.organization_deletions d
            where d.due_at <= clock_timestamp() - interval '15 minutes'
              and (d.tried_at is null or d.tried_at <= clock_timestamp() - interval '1 hour')
            order by d.tried_at nulls first, d.due_at limit 1 for update skip locked)
    returning organization_id
$$;

-- Deletes an organization with every row of it: children before what they refer to, the audit log last. Answers whether it did:
-- it deletes none that is not due, whoever asks.
create function app.delete_due_organization(leaving uuid) returns boolean language plpgsql security definer set search_path = '' as $$
declare
    remaining  regclass[];
    next       regclass;
begin
    perform from public.organization_deletions d
      where d.organization_id = leaving and d.due_at <= clock_timestamp() - interval '15 minutes' for update skip locked;
    if not found then
        return false;
    end if;
    remaining := array(
        select c.oid::regclass
          from pg_catalog.pg_class c
          join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attname = 'organization_id' and not a.attisdropped
         where c.relkind in ('r', 'p') and not c.relispartition
           and c.oid not in ('public.audit_log'::regclass, 'app.accounts'::regclass)
           and (c.relnamespace = 'app'::regnamespace
                or exists (select from pg_catalog.pg_policy p where p.polrelid = c.oid and p.polname = 'belief_first_leaving')));
    while cardinality(remaining) > 0 loop
        select child into next from unnest(remaining) child
         where not exists (select from pg_catalog.pg_constraint f
                            where f.contype = 'f' and f.confrelid = child and f.conrelid <> child and f.conrelid = any (remaining))
         limit 1;
        if next is null then
            raise exception 'These tables refer to one another in a circle: %', remaining;
        end if;
        execute format('delete from %s where organization_id = $1', next) using leaving;
        remaining := array_remove(remaining, next);
    end loop;
    update app.accounts set organization_id = null where organization_id = leaving;
    delete from public.audit_log where organization_id = leaving;
    delete from public.organizations where id = leaving;
    return true;
end
$$;

-- All organizations that wait for it, so that every page can say so without asking each time.
create function app.pending_deletions() returns table (organization uuid, due timestamptz)
    language sql stable security definer set search_path = '' as
    $$ select organization_id, due_at from public.organization_deletions $$;

revoke execute on all functions in schema app from public;
grant execute on function app.next_deletion(), app.delete_due_organization(uuid), app.pending_deletions() to ${app_role};
grant execute on function app.is_adopted() to authenticated;
