set local search_path = public;

-- An invitation is a link for one e-mail, once, for a while. Its secret is kept as a fingerprint.
create table invitations (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization() references organizations (id) on delete cascade,
    email            text not null check (length(email) between 3 and 254),
    role             text not null check (role in ('owner', 'admin', 'member', 'viewer')),
    token_hash       text not null unique,
    invited_by       uuid not null default auth.uid(),
    expires_at       timestamptz not null,
    accepted_at      timestamptz,
    accepted_by      uuid,
    revoked_at       timestamptz,
    created_at       timestamptz not null default now()
);
create unique index invitations_email_taken on invitations (organization_id, lower(email))
    where accepted_at is null and revoked_at is null;

create function app.may_own() returns boolean language sql stable security definer set search_path = '' as
    $$ select coalesce((select member_role = 'owner' from app.seat(auth.jwt())), false) $$;
grant execute on function app.may_own() to authenticated;

alter table invitations enable row level security;
alter table invitations force row level security;
revoke all on invitations from public, anon, authenticated;
grant select (id, organization_id, email, role, invited_by, expires_at, accepted_at, accepted_by, revoked_at, created_at),
      insert (email, role, token_hash, expires_at),
      update (revoked_at)
    on invitations to authenticated;
create policy belief_first_owner on invitations to current_user using (true) with check (true);
create policy belief_first_read on invitations for select to authenticated
    using (organization_id = (select app.organization()) and (select app.may_manage()));
create policy belief_first_add on invitations for insert to authenticated
    with check (organization_id = (select app.organization()) and (select app.may_manage())
                and invited_by = (select auth.uid()) and (role <> 'owner' or (select app.may_own())));
create policy belief_first_change on invitations for update to authenticated
    using (organization_id = (select app.organization()) and (select app.may_manage()))
    with check (organization_id = (select app.organization()));

-- Whoever may not invite any more, has not invited.
create function app.withdraw_invitations(organization uuid, inviter uuid) returns void
    language sql security definer set search_path = '' as $$
    update public.invitations
       set revoked_at = now()
     where organization_id = organization and invited_by = inviter and accepted_at is null and revoked_at is null
$$;

-- Two owners who step down at once wait for each other here, so that one stays.
create function app.is_last_owner(home uuid, member uuid) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    perform from public.organizations where id = home for update;
    return exists (select from public.user_organizations
                    where organization_id = home and user_id = member and role = 'owner')
       and not exists (select from public.user_organizations
                        where organization_id = home and user_id <> member and role = 'owner');
end
$$;

-- What became of it: done, not_there, not_allowed or last_owner.
create function app.change_role(member uuid, new_role text) returns text
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
    if new_role in ('member', 'viewer') then
        perform app.withdraw_invitations(home, member);
    end if;
    return 'done';
end
$$;

-- Anybody may leave; what she let programs do ends with her.
create function app.remove_member(member uuid) returns text
    language plpgsql security definer set search_path = '' as $$
declare
    home    uuid := (select app.organization());
    mine    text := (select role from public.user_organizations where organization_id = home and user_id = auth.uid());
    theirs  text := (select role from public.user_organizations where organization_id = home and user_id = member);
begin
    if theirs is null then
        return 'not_there';
    end if;
    if member is distinct from auth.uid() and mine is distinct from 'owner'
       and (mine is distinct from 'admin' or theirs = 'owner') then
        return 'not_allowed';
    end if;
    if app.is_last_owner(home, member) then
        return 'last_owner';
    end if;
    update public.api_tokens set revoked_at = now()
     where organization_id = home and user_id = member and revoked_at is null;
    perform app.withdraw_invitations(home, member);
    delete from public.user_organizations where organization_id = home and user_id = member;
    return 'done';
end
$$;
grant execute on function app.change_role(uuid, text), app.remove_member(uuid) to authenticated;

-- What stands behind a link, for whoever holds it.
create function app.invitation(hash text)
    returns table (organization_name text, inviter text, email text, role text, open boolean, known boolean)
    language sql stable security definer set search_path = '' as $$
    select o.name, coalesce(inviting.name, 'Somebody'), i.email, i.role,
           i.accepted_at is null and i.revoked_at is null and i.expires_at > now(),
           coalesce(invited.password_hash is not null, false)
      from public.invitations i
      join public.organizations o on o.id = i.organization_id
      left join app.accounts inviting on inviting.id = i.invited_by
      left join app.accounts invited on lower(invited.email) = lower(i.email)
     where i.token_hash = hash
$$;

-- Seats this account in the organization that invited its e-mail, once; answers that organization, or null.
create function app.accept_invitation(hash text, account uuid) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare
    found_one public.invitations;
begin
    update public.invitations i
       set accepted_at = now(), accepted_by = account
     where i.token_hash = hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
       and lower(i.email) = (select lower(a.email) from app.accounts a where a.id = account)
    returning * into found_one;
    insert into public.user_organizations (user_id, organization_id, role)
    select account, found_one.organization_id, found_one.role where found_one.id is not null
    on conflict (user_id, organization_id) do nothing;
    return found_one.organization_id;
end
$$;

-- The account of somebody who is here for the first time by an invitation; null when it is not open, or she has a password already.
create function app.account_by_invitation(hash text, person_name text, new_password_hash text) returns uuid
    language plpgsql security definer set search_path = '' as $$
declare
    invited  text := (select email from app.invitation(hash) where open and not known);
    account  uuid;
begin
    if invited is null then
        return null;
    end if;
    insert into app.accounts (email, name, password_hash) values (invited, person_name, new_password_hash)
    on conflict (lower(email)) do update set name = excluded.name, password_hash = excluded.password_hash
    returning id into account;
    return account;
end
$$;

-- Where somebody worked last, to begin there the next time.
alter table app.accounts add column organization_id uuid;
create function app.remember_organization(account uuid, organization uuid) returns void
    language sql security definer set search_path = '' as
    $$ update app.accounts set organization_id = organization where id = account $$;

create function app.last_organization(account uuid) returns uuid
    language sql stable security definer set search_path = '' as $$
    select coalesce(
        (select m.organization_id from public.user_organizations m join app.accounts a on a.id = m.user_id
          where m.user_id = account and m.organization_id = a.organization_id),
        (select min(m.organization_id::text)::uuid from public.user_organizations m
          where m.user_id = account having count(*) = 1))
$$;

-- Somebody whom a Supabase project knows. An e-mail names one person there, so an account that had it before is of somebody gone.
create function app.know_account(account uuid, new_email text, new_name text) returns setof app.accounts
    language plpgsql security definer set search_path = '' as $$
begin
    update app.accounts set email = id || '@gone.invalid' where lower(email) = lower(new_email) and id <> account;
    insert into app.accounts as known (id, email, name) values (account, new_email, new_name)
    on conflict (id) do update set email = excluded.email where known.email <> excluded.email;
    return query select * from app.accounts where id = account;
end
$$;
grant execute on function app.invitation(text), app.accept_invitation(text, uuid),
    app.account_by_invitation(text, text, text), app.remember_organization(uuid, uuid), app.last_organization(uuid),
    app.know_account(uuid, text, text)
    to ${app_role};

revoke execute on all functions in schema app from public;
