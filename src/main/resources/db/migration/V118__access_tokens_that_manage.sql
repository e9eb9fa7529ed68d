-- A token may manage the organization: only owners and admins make such a one. A token that makes another gives it nothing that it has
-- not, and no longer life than its own.
set local search_path = public;

create function app.may_grant(granted text[], until timestamptz) returns boolean
    language sql stable security definer set search_path = '' as $$
    select (not 'organization:manage' = any (granted) or app.may_manage())
       and (app.claims() ->> 'token' is null
            or exists (select from public.api_tokens t
                        where t.id = (app.claims() ->> 'token')::uuid and granted <@ t.scopes and until <= t.expires_at))
$$;

create or replace function app.keep_token() returns trigger language plpgsql set search_path = '' as $$
begin
    if tg_op = 'UPDATE' and old.revoked_at is not null then
        if new.revoked_at is null then
            perform app.refuse('A token that was revoked stays revoked.');
        end if;
        new.revoked_at = old.revoked_at;
    end if;
    if app.is_owner() then
        return new;
    end if;
    if tg_op = 'UPDATE' and (new.organization_id, new.user_id, new.token_hash, new.scopes, new.expires_at, new.created_at)
                            is distinct from (old.organization_id, old.user_id, old.token_hash, old.scopes, old.expires_at, old.created_at) then
        perform app.refuse('A token stays as it was made: revoke it and make another.');
    end if;
    if tg_op = 'INSERT' and not (new.scopes <@ array['plans:read', 'plans:write', 'runs:write', 'results:write', 'suggestions:run',
                                       'organization:manage']
                                 and cardinality(new.scopes) > 0 and array_position(new.scopes, null) is null) then
        perform app.refuse('A token has one scope or more of plans:read, plans:write, runs:write, results:write, suggestions:run and organization:manage.');
    end if;
    if tg_op = 'INSERT' and new.expires_at > now() + interval '366 days' then
        perform app.refuse('A token ends within a year.');
    end if;
    return new;
end
$$;

create policy belief_first_grants on api_tokens as restrictive for insert to authenticated, anon
    with check (app.may_grant(scopes, expires_at));

revoke execute on all functions in schema app from public;
grant execute on function app.may_grant(text[], timestamptz) to authenticated;
