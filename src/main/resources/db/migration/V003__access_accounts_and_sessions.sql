set local search_path = app;

create table accounts (
    id             uuid primary key default gen_random_uuid(),
    email          text not null,
    name           text not null,
    password_hash  text,
    created_at     timestamptz not null default now()
);
create unique index accounts_email_key on accounts (lower(email));

create table sign_in_links (
    token_hash  text primary key,
    account_id  uuid not null references accounts (id) on delete cascade,
    expires_at  timestamptz not null,
    created_at  timestamptz not null default now()
);

create table sign_in_attempts (
    subject     text primary key,
    attempts    integer not null,
    window_end  timestamptz not null
);

-- The tables of Spring Session, as that library wants them.
create table session (
    primary_id             char(36) primary key,
    session_id             char(36) not null unique,
    creation_time          bigint not null,
    last_access_time       bigint not null,
    max_inactive_interval  integer not null,
    expiry_time            bigint not null,
    principal_name         varchar(100)
);
create index session_expiry_idx on session (expiry_time);
create index session_principal_idx on session (principal_name);

create table session_attributes (
    session_primary_id  char(36) not null references session (primary_id) on delete cascade,
    attribute_name      varchar(200) not null,
    attribute_bytes     bytea not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on session, session_attributes to ${app_role};

create function account_by_email(wanted text) returns setof accounts
    language sql stable security definer set search_path = '' as
    $$ select * from app.accounts where lower(email) = lower(wanted) $$;

create function account_by_id(wanted uuid) returns setof accounts
    language sql stable security definer set search_path = '' as
    $$ select * from app.accounts where id = wanted $$;

create function add_account(email text, name text) returns uuid
    language sql security definer set search_path = '' as
    $$ insert into app.accounts (email, name) values (email, name) returning id $$;

create function set_password(account uuid, hash text) returns void
    language sql security definer set search_path = '' as
    $$ update app.accounts set password_hash = hash where id = account $$;

create function rename_account(account uuid, new_name text) returns void
    language sql security definer set search_path = '' as
    $$ update app.accounts set name = new_name where id = account $$;

-- The first organization and its owner; asked again, it answers the same ones.
create table installation (
    only_one        boolean primary key default true check (only_one),
    organization    uuid not null,
    owner           uuid not null,
    first_run_done  boolean not null default false
);

create function found_organization(organization_name text, owner uuid) returns uuid
    language sql security definer set search_path = '' as $$
    with founded as (
        insert into public.organizations (name, owner_user_id) values (organization_name, owner) returning id
    )
    insert into public.user_organizations (user_id, organization_id, role)
    select owner, id, 'owner' from founded
    returning organization_id
$$;

create function found(email text, name text, organization_name text)
    returns table (organization uuid, owner uuid)
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
    first_owner uuid;
begin
    if not exists (select from app.installation) then
        first_owner := app.add_account(email, name);
        insert into app.installation (organization, owner)
        values (app.found_organization(organization_name, first_owner), first_owner);
    end if;
    return query select organization, owner from app.installation;
end
$$;

create function first_run_done() returns boolean
    language sql stable security definer set search_path = '' as
    $$ select coalesce((select first_run_done from app.installation), false) $$;

create function finish_first_run() returns void
    language sql security definer set search_path = '' as
    $$ update app.installation set first_run_done = true $$;

create function seat_member(organization uuid, member uuid, member_role text) returns void
    language sql security definer set search_path = '' as $$
    insert into public.user_organizations (user_id, organization_id, role)
    values (member, organization, member_role)
    on conflict (user_id, organization_id) do update set role = excluded.role
$$;

-- The people whom a member may see: those of her own organization.
create function people() returns table (id uuid, name text, email text)
    language sql stable security definer set search_path = '' as $$
    select a.id, a.name, a.email
      from app.accounts a
      join public.user_organizations m on m.user_id = a.id
     where m.organization_id = (select app.organization())
$$;

create function add_sign_in_link(hash text, account uuid, ends timestamptz) returns void
    language sql security definer set search_path = '' as
    $$ insert into app.sign_in_links (token_hash, account_id, expires_at) values (hash, account, ends) $$;

-- A link works once: taking it removes it.
create function take_sign_in_link(hash text) returns uuid
    language sql security definer set search_path = '' as
    $$ delete from app.sign_in_links where token_hash = hash and expires_at > now() returning account_id $$;

-- Counts an attempt in a window that begins with the first; answers how many there were.
create function count_attempt(who text, lasts interval) returns integer
    language sql security definer set search_path = '' as $$
    insert into app.sign_in_attempts as a (subject, attempts, window_end)
    values (who, 1, now() + lasts)
    on conflict (subject) do update
       set attempts = case when a.window_end < now() then 1 else a.attempts + 1 end,
           window_end = case when a.window_end < now() then now() + lasts else a.window_end end
    returning attempts
$$;

create function forget_attempts(who text) returns void
    language sql security definer set search_path = '' as
    $$ delete from app.sign_in_attempts where subject = who or window_end < now() - interval '1 day' $$;

grant execute on function
    account_by_email(text), account_by_id(uuid), add_account(text, text), set_password(uuid, text),
    rename_account(uuid, text), found_organization(text, uuid),
    seat_member(uuid, uuid, text), found(text, text, text), first_run_done(), finish_first_run(),
    add_sign_in_link(text, uuid, timestamptz), take_sign_in_link(text), count_attempt(text, interval),
    forget_attempts(text)
    to ${app_role};

grant execute on function people() to authenticated;
revoke execute on all functions in schema app from public;
