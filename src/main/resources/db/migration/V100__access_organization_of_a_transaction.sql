-- The organization of a transaction is looked up once, when the transaction is told whose it is, and policies read it from a
-- setting that ends with the transaction. Any client can write such a setting, so it counts for the product's own login alone,
-- which could tell any claims anyway; for every other client policies look up the claims, as before.
set local search_path = public;

create function app.claimed_organization() returns uuid language plpgsql stable security definer set search_path = '' as $$
declare
    claims  jsonb := app.claims();
    named   text := nullif(claims ->> 'organization_id', '');
    home    uuid := (select organization_id from app.seat(claims));
begin
    if session_user = '${app_role}' or claims ->> 'sub' is null
       or (home is not null and home::text = lower(coalesce(named, home::text))) then
        return home;
    end if;
    if named is not null then
        raise exception 'You are no member of the organization %.', named using errcode = 'insufficient_privilege';
    end if;
    if exists (select from public.user_organizations where user_id = (claims ->> 'sub')::uuid) then
        raise exception 'You belong to several organizations: name one in the header x-organization.'
            using errcode = 'insufficient_privilege';
    end if;
    return null;
end
$$;

create function app.claimed_may_write() returns boolean language sql stable security definer set search_path = '' as
    $$ select coalesce((select member_role <> 'viewer' from app.seat(app.claims())), false) $$;

-- Without a search path of their own, so that the planner puts them into the statement: a body that follows "return" was read when
-- the function was made, and no search path changes it.
create or replace function app.organization() returns uuid language sql stable
return case
    when session_user = '${app_role}' and coalesce(current_setting('belief_first.organization', true), '') <> ''
        then current_setting('belief_first.organization', true)::uuid
    else app.claimed_organization()
end;

create or replace function app.may_write() returns boolean language sql stable
return case
    when session_user = '${app_role}' and coalesce(current_setting('belief_first.may_write', true), '') <> ''
        then current_setting('belief_first.may_write', true)::boolean
    else app.claimed_may_write()
end;

-- Tells a transaction whose it is: claims, organization, and whether they may write.
create function app.tell(claims jsonb, organization uuid, member_role text) returns void
    language plpgsql set search_path = '' as $$
declare
    told text;
begin
    told := set_config('request.jwt.claims', claims::text, true);
    told := set_config('belief_first.organization', coalesce(organization::text, ''), true);
    told := set_config('belief_first.may_write', (member_role <> 'viewer')::text, true);
end
$$;

-- Begins a transaction of a person or a job; answers their membership, or nothing for somebody without one.
create function app.admit(claims jsonb)
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

-- Begins a transaction of whoever brings a token, while it is valid and its maker is still a member; else answers nothing. The last
-- use of a token is written every five minutes at most.
create function app.admit_token(hash text, request text)
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
     where t.token_hash = hash and t.revoked_at is null and t.expires_at > now();
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

revoke execute on all functions in schema app from public;

-- Whoever may call one of the two functions above, as programs of others do that write to the tables, may call what it calls now.
do $$
declare
    allowed record;
begin
    for allowed in
        select p.proname, held.grantee::regrole as role
          from pg_proc p cross join lateral aclexplode(p.proacl) held
         where p.pronamespace = 'app'::regnamespace and p.proname in ('organization', 'may_write')
           and held.privilege_type = 'EXECUTE' and held.grantee not in (0, p.proowner)
    loop
        execute format('grant execute on function app.%I() to %s', 'claimed_' || allowed.proname, allowed.role);
    end loop;
end
$$;
grant execute on function app.admit(jsonb), app.admit_token(text, text) to ${app_role};
