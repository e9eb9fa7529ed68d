set local search_path = app;

-- Passkeys that people sign in with: public keys alone, as the standard has them kept.
create table passkeys (
    id               uuid primary key default gen_random_uuid(),
    account_id       uuid not null references accounts (id) on delete cascade,
    credential_id    bytea not null unique,
    name             text not null check (length(name) between 1 and 100),
    public_key       bytea not null,
    attestation      bytea not null,
    signature_count  bigint not null,
    user_verified    boolean not null,
    backup_eligible  boolean not null,
    backed_up        boolean not null,
    transports       text[] not null,
    created_at       timestamptz not null default now(),
    last_used_at     timestamptz
);
create index passkeys_account_idx on passkeys (account_id);

create function passkey(credential bytea) returns setof passkeys
    language sql stable security definer set search_path = '' as
    $$ select * from app.passkeys where credential_id = credential $$;

create function passkeys_of(account uuid) returns setof passkeys
    language sql stable security definer set search_path = '' as
    $$ select * from app.passkeys where account_id = account order by created_at, id $$;

create function add_passkey(account uuid, credential bytea, called text, key bytea, attested bytea, count bigint,
                            verified boolean, eligible boolean, backed boolean, ways text[], request text) returns void
    language sql security definer set search_path = '' as $$
    insert into app.passkeys (account_id, credential_id, name, public_key, attestation, signature_count, user_verified,
                              backup_eligible, backed_up, transports)
    values (account, credential, called, key, attested, count, verified, eligible, backed, ways);
    select app.note_of_account(account, 'added', 'passkey', called, null, request);
$$;

create function use_passkey(credential bytea, count bigint, backed boolean) returns void
    language sql security definer set search_path = '' as $$
    update app.passkeys set signature_count = count, backed_up = backed, last_used_at = now() where credential_id = credential
$$;

create function rename_passkey(account uuid, passkey uuid, called text, request text) returns boolean
    language plpgsql security definer set search_path = '' as $$
begin
    update app.passkeys p set name = called where p.id = passkey and p.account_id = account;
    if not found then
        return false;
    end if;
    perform app.note_of_account(account, 'changed', 'passkey', called, null, request);
    return true;
end
$$;

create function remove_passkey(account uuid, passkey uuid, request text) returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    called text;
begin
    delete from app.passkeys p where p.id = passkey and p.account_id = account returning p.name into called;
    if called is null then
        return false;
    end if;
    perform app.note_of_account(account, 'removed', 'passkey', called, null, request);
    return true;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function passkey(bytea), passkeys_of(uuid), use_passkey(bytea, bigint, boolean),
    add_passkey(uuid, bytea, text, bytea, bytea, bigint, boolean, boolean, boolean, text[], text),
    rename_passkey(uuid, uuid, text, text), remove_passkey(uuid, uuid, text)
    to ${app_role};
