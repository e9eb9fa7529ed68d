set local search_path = public;

create table if not exists organizations (
    id             uuid primary key default gen_random_uuid(),
    name           text not null,
    slug           text unique,
    owner_user_id  uuid,
    created_at     timestamptz default now()
);

create table if not exists user_organizations (
    id               uuid primary key default gen_random_uuid(),
    user_id          uuid not null,
    organization_id  uuid not null references organizations (id) on delete cascade,
    role             text not null default 'member' check (role in ('owner', 'admin', 'member', 'viewer')),
    created_at       timestamptz default now(),
    unique (user_id, organization_id)
);
create index if not exists user_organizations_organization_idx on user_organizations (organization_id);

-- Where somebody sits: the organization that her claims name if she is its member, else the only one that she belongs to.
create function app.seat(claims jsonb)
    returns table (account_id uuid, organization_id uuid, organization_name text, member_role text)
    language sql stable security definer set search_path = '' as $$
    with seats as (
        select m.user_id, m.organization_id, o.name, m.role,
               m.organization_id = nullif(claims ->> 'organization_id', '')::uuid as named
          from public.user_organizations m
          join public.organizations o on o.id = m.organization_id
         where m.user_id = nullif(claims ->> 'sub', '')::uuid
    )
    select user_id, seats.organization_id, name, role
      from seats
     where named
        or (not exists (select from seats s where s.named) and (select count(*) from seats) = 1)
$$;

create function app.organization() returns uuid language sql stable security definer set search_path = '' as
    $$ select organization_id from app.seat(auth.jwt()) $$;

create function app.may_write() returns boolean language sql stable security definer set search_path = '' as
    $$ select coalesce((select member_role <> 'viewer' from app.seat(auth.jwt())), false) $$;

create function app.may_manage() returns boolean language sql stable security definer set search_path = '' as
    $$ select coalesce((select member_role in ('owner', 'admin') from app.seat(auth.jwt())), false) $$;

grant execute on function app.seat(jsonb) to ${app_role};
grant execute on function app.organization(), app.may_write(), app.may_manage() to authenticated;
grant execute on function app.organization() to service_role;

-- Guards a table of a tenant: members see their organization's rows, and above viewer they change them.
create function app.guard(tenant_table regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('revoke all on %s from public, anon, authenticated', tenant_table);
    execute format('grant select, insert, update, delete on %s to authenticated', tenant_table);
    execute format('create policy belief_first_read on %s for select to authenticated
        using (organization_id = (select app.organization()))', tenant_table);
    execute format('create policy belief_first_add on %s for insert to authenticated
        with check (organization_id = (select app.organization()) and (select app.may_write()))', tenant_table);
    execute format('create policy belief_first_change on %s for update to authenticated
        using (organization_id = (select app.organization()))
        with check (organization_id = (select app.organization()) and (select app.may_write()))', tenant_table);
    execute format('create policy belief_first_remove on %s for delete to authenticated
        using (organization_id = (select app.organization()) and (select app.may_write()))', tenant_table);
end
$$;

alter table organizations enable row level security;
alter table organizations force row level security;
revoke all on organizations from public, anon, authenticated;
grant select on organizations to authenticated;
grant update (name) on organizations to authenticated;
create policy belief_first_owner on organizations to current_user using (true) with check (true);
create policy belief_first_read on organizations for select to authenticated
    using (id in (select m.organization_id from user_organizations m where m.user_id = (select auth.uid())));
create policy belief_first_change on organizations for update to authenticated
    using (id = (select app.organization()))
    with check (id = (select app.organization()) and (select app.may_manage()));

alter table user_organizations enable row level security;
alter table user_organizations force row level security;
revoke all on user_organizations from public, anon, authenticated;
grant select on user_organizations to authenticated;
create policy belief_first_owner on user_organizations to current_user using (true) with check (true);
create policy belief_first_read on user_organizations for select to authenticated
    using (user_id = (select auth.uid()) or organization_id = (select app.organization()));

revoke execute on all functions in schema app from public;
