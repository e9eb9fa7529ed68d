set local search_path = app;

-- An account that is there already signs in by itself before it joins, whether it has a password yet or not.
-- A link stands only while whoever made it might still invite to that role.
create function may_invite(organization uuid, inviter uuid, wanted_role text) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from public.user_organizations m
                    where m.organization_id = organization and m.user_id = inviter
                      and (m.role = 'owner' or (m.role = 'admin' and wanted_role <> 'owner')))
$$;

create or replace function invitation(hash text)
    returns table (organization_name text, inviter text, email text, role text, open boolean, known boolean)
    language sql stable security definer set search_path = '' as $$
    select o.name, coalesce(inviting.name, 'Somebody'), i.email, i.role,
           i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
               and app.may_invite(i.organization_id, i.invited_by, i.role),
           invited.id is not null
      from public.invitations i
      join public.organizations o on o.id = i.organization_id
      left join app.accounts inviting on inviting.id = i.invited_by
      left join app.accounts invited on lower(invited.email) = lower(i.email)
     where i.token_hash = hash
$$;

create or replace function accept_invitation(hash text, account uuid) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare
    found_one public.invitations;
begin
    update public.invitations i
       set accepted_at = now(), accepted_by = account
     where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
       and app.may_invite(i.organization_id, i.invited_by, i.role)
       and lower(i.email) = (select lower(a.email) from app.accounts a where a.id = account)
    returning * into found_one;
    insert into public.user_organizations (user_id, organization_id, role)
    select account, found_one.organization_id, found_one.role where found_one.id is not null
    on conflict (user_id, organization_id) do nothing;
    return found_one.organization_id;
end
$$;

-- Makes an account; never sets the password of one that is there.
create or replace function account_by_invitation(hash text, person_name text, new_password_hash text) returns uuid
    language sql security definer set search_path = '' as $$
    insert into app.accounts (email, name, password_hash)
    select i.email, person_name, new_password_hash from app.invitation(hash) i where i.open and not i.known
    on conflict (lower(email)) do nothing
    returning id
$$;

create or replace function change_role(member uuid, new_role text) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    home    uuid := (select app.organization());
    mine    text := (select role from public.user_organizations where organization_id = home and user_id = auth.uid());
    theirs  text := (select role from public.user_organizations where organization_id = home and user_id = member);
begin
    if theirs is null then
        return 'not_there';
    end if;
    if mine is distinct from 'owner' and (mine is distinct from 'admin' or 'owner' in (theirs, new_role)) then
        return 'not_allowed';
    end if;
    if new_role <> 'owner' and app.is_last_owner(home, member) then
        return 'last_owner';
    end if;
    update public.user_organizations set role = new_role where organization_id = home and user_id = member;
    update public.invitations i
       set revoked_at = now()
     where i.organization_id = home and i.invited_by = member and i.accepted_at is null and i.revoked_at is null
       and not app.may_invite(home, member, i.role);
    return 'done';
end
$$;

-- The account that owns the first organization; asked by a start, and by the command that makes a link.
create function first_owner() returns setof accounts
    language sql stable security definer set search_path = '' as
    $$ select a.* from app.accounts a join app.installation i on i.owner = a.id $$;

-- A link for a member who forgot the password, made by whoever ranks above or alike. It opens the account and with it every
-- organization of that person, so it is refused where there is another one.
create function member_sign_in_link(member uuid, hash text, ends timestamptz) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    home    uuid := (select app.organization());
    mine    text := (select role from public.user_organizations where organization_id = home and user_id = auth.uid());
    theirs  text := (select role from public.user_organizations where organization_id = home and user_id = member);
begin
    if theirs is null then
        return 'not_there';
    end if;
    if mine is distinct from 'owner' and (mine is distinct from 'admin' or theirs in ('owner', 'admin')) then
        return 'not_allowed';
    end if;
    if exists (select from public.user_organizations where user_id = member and organization_id <> home) then
        return 'elsewhere_too';
    end if;
    delete from app.sign_in_links where account_id = member;
    perform app.add_sign_in_link(hash, member, ends);
    return 'done';
end
$$;

-- A new address waits here until the link that went there comes back.
create table email_changes (
    token_hash  text primary key,
    account_id  uuid not null references accounts (id) on delete cascade,
    email       text not null check (length(email) between 3 and 254),
    expires_at  timestamptz not null
);

create function ask_email_change(account uuid, hash text, new_email text, ends timestamptz) returns void
    language sql security definer set search_path = '' as $$
    delete from app.email_changes where account_id = account or expires_at < now();
    insert into app.email_changes (token_hash, account_id, email, expires_at) values (hash, account, new_email, ends);
$$;

-- The address that a link confirms, for the account that asked; afterwards it is used up.
create function take_email_change(account uuid, hash text) returns text
    language sql security definer set search_path = '' as $$
    delete from app.email_changes where token_hash = hash and account_id = account and expires_at > now() returning email
$$;

-- Answers whether the address was free.
create function change_email(account uuid, new_email text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update app.accounts set email = new_email where id = account;
    return true;
exception when unique_violation then
    return false;
end
$$;

-- Devices that somebody signed in from: guessing from elsewhere does not lock them out.
create table known_devices (
    account_id   uuid not null references accounts (id) on delete cascade,
    device_hash  text not null,
    seen_at      timestamptz not null default now(),
    primary key (account_id, device_hash)
);

create function know_device(account uuid, device text) returns void
    language sql security definer set search_path = '' as $$
    delete from app.known_devices where account_id = account and seen_at < now() - interval '180 days';
    insert into app.known_devices (account_id, device_hash) values (account, device)
    on conflict (account_id, device_hash) do update set seen_at = now();
$$;

create function knows_device(wanted_email text, device text) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from app.known_devices d join app.accounts a on a.id = d.account_id
                    where lower(a.email) = lower(wanted_email) and d.device_hash = device)
$$;

-- An attempt that proved to be right does not count.
create function uncount_attempt(who text) returns void
    language sql security definer set search_path = '' as
    $$ update app.sign_in_attempts set attempts = attempts - 1 where subject = who and attempts > 0 $$;

revoke execute on all functions in schema app from public;
grant execute on function first_owner(), ask_email_change(uuid, text, text, timestamptz), take_email_change(uuid, text),
    change_email(uuid, text), know_device(uuid, text), knows_device(text, text), uncount_attempt(text)
    to ${app_role};
grant execute on function member_sign_in_link(uuid, text, timestamptz) to authenticated;
