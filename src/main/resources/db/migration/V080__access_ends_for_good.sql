-- What was revoked or withdrawn stays so, whoever asks; and what a token may do, and for how long, is held here too: a client of
-- somebody else's makes tokens by plain SQL as well.
set local search_path = public;

create function app.keep_token() returns trigger language plpgsql set search_path = '' as $$
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
    if tg_op = 'INSERT' and not (new.scopes <@ array['plans:read', 'plans:write', 'runs:write', 'results:write', 'suggestions:run']
                                 and cardinality(new.scopes) > 0 and array_position(new.scopes, null) is null) then
        perform app.refuse('A token has one scope or more of plans:read, plans:write, runs:write, results:write and suggestions:run.');
    end if;
    if tg_op = 'INSERT' and new.expires_at > now() + interval '366 days' then
        perform app.refuse('A token ends within a year.');
    end if;
    return new;
end
$$;
create trigger kept before insert or update on api_tokens for each row execute function app.keep_token();

create function app.keep_invitation() returns trigger language plpgsql set search_path = '' as $$
begin
    if tg_op = 'UPDATE' and old.revoked_at is not null then
        if new.revoked_at is null then
            perform app.refuse('An invitation that was withdrawn stays withdrawn: invite again.');
        end if;
        new.revoked_at = old.revoked_at;
    end if;
    if tg_op = 'UPDATE' and old.accepted_at is not null
       and (new.accepted_at, new.accepted_by) is distinct from (old.accepted_at, old.accepted_by) then
        perform app.refuse('An invitation is taken up once: invite again.');
    end if;
    if app.is_owner() then
        return new;
    end if;
    if tg_op = 'UPDATE' and (new.organization_id, new.email, new.role, new.token_hash, new.invited_by, new.expires_at, new.created_at)
                            is distinct from (old.organization_id, old.email, old.role, old.token_hash, old.invited_by, old.expires_at, old.created_at) then
        perform app.refuse('An invitation stays as it was made: withdraw it and invite again.');
    end if;
    if tg_op = 'INSERT' and new.expires_at > now() + interval '8 days' then
        perform app.refuse('An invitation ends within a week.');
    end if;
    return new;
end
$$;
create trigger kept before insert or update on invitations for each row execute function app.keep_invitation();

revoke execute on all functions in schema app from public;
