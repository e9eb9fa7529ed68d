set local search_path = app;

-- A second step at sign-in: a secret that an authenticator app shares, sealed; it counts once a code confirmed it. A code is good
-- for one time only, so the time step of the latest one is kept.
create table second_steps (
    account_id     uuid primary key references accounts (id) on delete cascade,
    sealed_secret  text not null,
    confirmed_at   timestamptz,
    last_step      bigint not null default 0,
    created_at     timestamptz not null default now()
);

create table recovery_codes (
    account_id  uuid not null references second_steps (account_id) on delete cascade,
    code_hash   text not null,
    primary key (account_id, code_hash)
);

-- What somebody did with an account's own keys is on record in each organization that its person belongs to.
create function note_of_account(account uuid, done text, thing text, called text, details jsonb, request text) returns void
    language sql security definer set search_path = '' as $$
    insert into public.audit_log (organization_id, actor_id, actor_name, via, request_id, action, subject, subject_id,
                                  subject_name, after, changes_status, waives)
    select m.organization_id, a.id, a.name, 'person', request, done, thing, a.id, called, details, false, false
      from app.accounts a
      join public.user_organizations m on m.user_id = a.id
     where a.id = account
$$;

create function second_step(account uuid) returns table (sealed_secret text, confirmed boolean, codes_left integer)
    language sql stable security definer set search_path = '' as $$
    select s.sealed_secret, s.confirmed_at is not null,
           (select count(*)::integer from app.recovery_codes c where c.account_id = account)
      from app.second_steps s
     where s.account_id = account
$$;

-- Keeps a secret that waits to be confirmed; answers the one that waits or counts already, if there is one.
create function begin_second_step(account uuid, sealed text) returns text
    language sql security definer set search_path = '' as $$
    insert into app.second_steps (account_id, sealed_secret) values (account, sealed) on conflict do nothing;
    select sealed_secret from app.second_steps where account_id = account;
$$;

create function renew_recovery_codes(account uuid, hashes text[], request text) returns void
    language sql security definer set search_path = '' as $$
    delete from app.recovery_codes where account_id = account;
    insert into app.recovery_codes (account_id, code_hash) select account, unnest(hashes);
    select app.note_of_account(account, 'changed', 'second step', null, '{"recovery_codes": "made anew"}', request);
$$;

create function confirm_second_step(account uuid, step bigint, hashes text[], request text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update app.second_steps set confirmed_at = now(), last_step = step where account_id = account and confirmed_at is null;
    if not found then
        return false;
    end if;
    insert into app.recovery_codes (account_id, code_hash) select account, unnest(hashes);
    perform app.note_of_account(account, 'added', 'second step', null, null, request);
    return true;
end
$$;

-- Whether the code of this time step was not used yet; two who bring it at once do not both get in.
create function use_code(account uuid, step bigint) returns boolean
    language sql security definer set search_path = '' as $$
    with used as (
        update app.second_steps set last_step = step
         where account_id = account and confirmed_at is not null and last_step < step
        returning 1
    )
    select exists (select from used)
$$;

create function use_recovery_code(account uuid, hash text, request text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    delete from app.recovery_codes c
     using app.second_steps s
     where c.account_id = account and c.code_hash = hash and s.account_id = account and s.confirmed_at is not null;
    if not found then
        return false;
    end if;
    perform app.note_of_account(account, 'changed', 'second step', null, jsonb_build_object('recovery_codes',
        format('one was used, %s are left', (select count(*) from app.recovery_codes c where c.account_id = account))), request);
    return true;
end
$$;

create function end_second_step(account uuid, how text, request text) returns void
    language plpgsql security definer set search_path = '' as $$
begin
    delete from app.second_steps where account_id = account;
    if found then
        perform app.note_of_account(account, 'removed', 'second step', null, jsonb_build_object('with', how), request);
    end if;
end
$$;

-- A link that the machine itself made is the last way back: whoever comes by it may do without the second step.
alter table sign_in_links add column of_machine boolean not null default false;

create function add_machine_link(hash text, account uuid, ends timestamptz) returns void
    language sql security definer set search_path = '' as $$
    insert into app.sign_in_links (token_hash, account_id, expires_at, of_machine) values (hash, account, ends, true)
$$;

drop function take_sign_in_link(text);
create function take_sign_in_link(hash text) returns table (account_id uuid, of_machine boolean)
    language sql security definer set search_path = '' as $$
    delete from app.sign_in_links l where l.token_hash = hash and l.expires_at > now()
    returning l.account_id, l.of_machine
$$;

revoke execute on all functions in schema app from public;
grant execute on function second_step(uuid), begin_second_step(uuid, text), renew_recovery_codes(uuid, text[], text),
    confirm_second_step(uuid, bigint, text[], text), use_code(uuid, bigint), use_recovery_code(uuid, text, text),
    end_second_step(uuid, text, text), add_machine_link(text, uuid, timestamptz), take_sign_in_link(text)
    to ${app_role};
