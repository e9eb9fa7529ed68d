-- The platform that a Supabase project brings along; made only where it is missing.
do $$
begin
    if to_regprocedure('auth.uid()') is not null then
        return;
    end if;

    if not exists (select from pg_roles where rolname = 'anon') then
        create role anon nologin noinherit;
    end if;
    if not exists (select from pg_roles where rolname = 'authenticated') then
        create role authenticated nologin noinherit;
    end if;
    if not exists (select from pg_roles where rolname = 'service_role') then
        create role service_role nologin noinherit;
    end if;

    create schema auth;

    create function auth.jwt() returns jsonb language sql stable as
        $f$ select nullif(current_setting('request.jwt.claims', true), '')::jsonb $f$;
    create function auth.uid() returns uuid language sql stable as
        $f$ select (auth.jwt() ->> 'sub')::uuid $f$;
    create function auth.role() returns text language sql stable as
        $f$ select auth.jwt() ->> 'role' $f$;

    grant usage on schema auth to anon, authenticated, service_role;
    grant usage on schema public to anon, authenticated, service_role;
    grant anon, authenticated to ${app_role};
end
$$;

-- What is ours and not for other clients: sessions, accounts, and the functions that policies stand on.
grant usage on schema app to anon, authenticated, service_role, ${app_role};

-- Keeps updated_at true, whoever writes.
create function app.touch() returns trigger language plpgsql set search_path = '' as $$
begin
    new.updated_at = clock_timestamp();
    return new;
end
$$;

-- What was recorded stays as it was recorded.
create function app.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

revoke execute on all functions in schema app from public;
