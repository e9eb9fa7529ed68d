-- Programs that write and read our tables by plain SQL, as PostgREST does it for a member or for role service_role: they give the
-- agreed columns and no more, and what they may not do is refused with a sentence.
set local search_path = public;

-- Who asks, and for which organization: the header x-organization says so where somebody's claims do not, or say another one.
create function app.claims() returns jsonb language sql stable set search_path = '' as $$
    select case when named.organization is null then auth.jwt()
                else auth.jwt() || jsonb_build_object('organization_id', named.organization) end
      from (select nullif(nullif(current_setting('request.headers', true), '')::jsonb ->> 'x-organization', '')) named (organization)
$$;

create or replace function app.seat(claims jsonb)
    returns table (account_id uuid, organization_id uuid, organization_name text, member_role text)
    language sql stable security definer set search_path = '' as $$
    with seats as (
        select m.user_id, m.organization_id, o.name, m.role,
               m.organization_id::text = lower(claims ->> 'organization_id') as named
          from public.user_organizations m
          join public.organizations o on o.id = m.organization_id
         where m.user_id = nullif(claims ->> 'sub', '')::uuid
    )
    select user_id, seats.organization_id, name, role
      from seats
     where named
        or (not exists (select from seats s where s.named) and (select count(*) from seats) = 1)
$$;

-- Where somebody sits, or null: what a list of one's own organizations asks, before one of them is named.
create function app.seated_organization() returns uuid language sql stable security definer set search_path = '' as
    $$ select organization_id from app.seat(app.claims()) $$;

-- The same, with a sentence for a program of somebody else's that has to name one of several organizations.
create or replace function app.organization() returns uuid language plpgsql stable security definer set search_path = '' as $$
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

create or replace function app.may_write() returns boolean language sql stable security definer set search_path = '' as
    $$ select coalesce((select member_role <> 'viewer' from app.seat(app.claims())), false) $$;
create or replace function app.may_manage() returns boolean language sql stable security definer set search_path = '' as
    $$ select coalesce((select member_role in ('owner', 'admin') from app.seat(app.claims())), false) $$;
create or replace function app.may_own() returns boolean language sql stable security definer set search_path = '' as
    $$ select coalesce((select member_role = 'owner' from app.seat(app.claims())), false) $$;

grant execute on function app.seated_organization() to authenticated;
alter policy belief_first_read on user_organizations
    using (user_id = (select auth.uid()) or organization_id = (select app.seated_organization()));
alter policy belief_first_mine on user_organizations
    using (user_id = (select auth.uid()) or organization_id = (select app.seated_organization()));

-- Who owns the tables migrates them and runs what is guarded here; nobody else is free of the order of things.
create function app.is_owner() returns boolean language sql stable set search_path = '' as $$
    select pg_has_role(current_user, relowner, 'usage')
      from pg_catalog.pg_class where oid = 'public.belief_plans'::regclass
$$;

do $$
declare
    entry record;
begin
    -- The organization that nobody named is that of the row which this one belongs to.
    for entry in select * from (values
            ('belief_offers', '''products'', ''product_id'''),
            ('belief_sublayers', '''personas_4d'', ''persona_id'''),
            ('belief_jtbd_framed', '''products'', ''product_id'', ''personas_4d'', ''persona_id'''),
            ('belief_angles', '''belief_jtbd_framed'', ''jtbd_framed_id'''),
            ('belief_mechanisms', '''belief_angles'', ''angle_id'''),
            ('belief_problems', '''belief_jtbd_framed'', ''jtbd_framed_id'''),
            ('belief_benefits', '''products'', ''product_id'''),
            ('belief_plans', '''brands'', ''brand_id'''),
            ('belief_plan_angles', '''belief_plans'', ''plan_id'''),
            ('belief_plan_templates', '''belief_plans'', ''plan_id'''),
            ('belief_plan_sublayers', '''belief_plans'', ''plan_id'''),
            ('belief_plan_mechanisms', '''belief_plans'', ''plan_id'''),
            ('belief_plan_problems', '''belief_plans'', ''plan_id'''),
            ('belief_plan_benefits', '''belief_plans'', ''plan_id'''),
            ('belief_plan_densities', '''belief_plans'', ''plan_id'''),
            ('belief_plan_formats', '''belief_plans'', ''plan_id'''),
            ('belief_plan_runs', '''belief_plans'', ''plan_id''')) as known (belonging, owners) loop
        execute format('create trigger adopt before insert on %I for each row when (new.organization_id is null)
            execute function app.fill_organization(%s)', entry.belonging, entry.owners);
    end loop;
end
$$;

-- What a program sends as null, and is usual: the argument says what, column by column.
create function app.fill_what_is_usual() returns trigger language plpgsql set search_path = '' as $$
begin
    return jsonb_populate_record(new, (
        select coalesce(jsonb_object_agg(key, value), '{}')
          from jsonb_each(tg_argv[0]::jsonb || jsonb_build_object('created_at', now(), 'updated_at', now()))
         where to_jsonb(new) -> key = 'null'));
end
$$;

do $$
declare
    entry record;
begin
    for entry in select * from (values
            ('belief_offers', '{"urgency_drivers": [], "active": true}', 'created_at'),
            ('belief_sublayers', '{"source": "manual"}', 'created_at'),
            ('belief_jtbd_framed', '{"source": "manual"}', 'created_at'),
            ('belief_angles', '{"source": "manual", "status": "untested"}', 'created_at'),
            ('belief_plans', '{"template_strategy": "fixed", "ads_per_angle": 3, "status": "draft", "phase_id": 1}', 'created_at'),
            ('belief_plan_angles', '{"display_order": 0}', null),
            ('belief_plan_templates', '{"display_order": 0}', null),
            ('belief_plan_runs', '{"status": "pending"}', 'created_at')) as known (sent, usual, made_at) loop
        execute format('create trigger filled before insert on %I for each row when (%s) execute function app.fill_what_is_usual(%L)',
            entry.sent,
            (select string_agg(format('new.%I is null', name), ' or ')
               from unnest(array(select jsonb_object_keys(entry.usual::jsonb)) || entry.made_at) name where name is not null),
            entry.usual);
    end loop;
end
$$;

-- A plan's key: its brand's code, or P, and the next number of that code.
create function app.number_plan() returns trigger language plpgsql set search_path = '' as $$
declare
    code  text := coalesce((select nullif(regexp_replace(upper(brand_code), '[^A-Z0-9]', '', 'g'), '')
                              from public.brands where id = new.brand_id and organization_id = new.organization_id), 'P');
    nth   integer;
begin
    loop
        insert into public.belief_plan_numbers as n (organization_id, prefix, last_number)
        values (new.organization_id, code, 1)
        on conflict (organization_id, prefix) do update set last_number = n.last_number + 1
        returning last_number into nth;
        new.key = code || '-' || lpad(nth::text, greatest(3, length(nth::text)), '0');
        exit when not exists (select from public.belief_plans where organization_id = new.organization_id and key = new.key);
    end loop;
    return new;
end
$$;
create trigger numbered before insert on belief_plans for each row when (new.key is null)
    execute function app.number_plan();

-- The job of a plan's angle is the plan's own.
create function app.fill_job() returns trigger language plpgsql set search_path = '' as $$
begin
    select jtbd_framed_id into new.jtbd_framed_id from public.belief_plans where id = new.plan_id;
    if new.jtbd_framed_id is null then
        raise exception 'plan % has no job, so angle % is none of its job (belief_plan_angles_angle_id_fkey)', new.plan_id, new.angle_id
            using errcode = 'foreign_key_violation', constraint = 'belief_plan_angles_angle_id_fkey';
    end if;
    return new;
end
$$;
create trigger job_filled before insert on belief_plan_angles for each row when (new.jtbd_framed_id is null)
    execute function app.fill_job();

-- A plan goes from draft to ready to running to completed, back where a run failed or content changed, and nowhere else. A program
-- of somebody else's goes one step on; what it compiled itself it keeps, until Belief First compiles the plan.
create or replace function app.keep_plan_in_order() returns trigger language plpgsql set search_path = '' as $$
declare
    was        jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{"status": "draft"}' end;
    is_now     jsonb := to_jsonb(new);
    ours       boolean := app.is_product();
    compiled   text[] := array['status', 'compilation_number', 'compiled_payload', 'compiled_at', 'waivers', 'let_go', 'open_layers', 'key'];
    elsewhere  text[] := array['compiled_payload', 'compiled_at'];
    content    text[] := array['brand_id', 'product_id', 'offer_id', 'persona_id', 'jtbd_framed_id', 'phase_id',
                               'awareness_level', 'template_strategy', 'ads_per_angle', 'parent_plan_id'];
    onward     boolean := (was ->> 'status', new.status) in (('draft', 'ready'), ('ready', 'running'), ('running', 'completed'));
    touched    text[];
begin
    if app.is_owner() then
        return new;
    end if;
    if not (was ->> 'status' = new.status or onward
            or (ours and (was ->> 'status', new.status) in (('ready', 'draft'), ('running', 'ready')))) then
        perform app.refuse(format('A plan that is %s does not become %s.', was ->> 'status', new.status));
    end if;
    if new.status <> 'draft' and exists (
        select from unnest(content) name where was ->> name is distinct from is_now ->> name and tg_op = 'UPDATE') then
        perform app.refuse('A compiled plan changes by becoming a draft first.');
    end if;
    if ours then
        return new;
    end if;
    touched := array(
        select name from unnest(compiled) name
         where case when tg_op = 'UPDATE' then was -> name is distinct from is_now -> name
                    else name <> 'key' and is_now -> name not in ('"draft"', 'null', '{}') end);
    if current_user = 'authenticated' and touched <> '{}' then
        perform app.refuse('Belief First alone compiles plans and moves them on.');
    end if;
    if touched && array['compilation_number', 'waivers', 'let_go', 'open_layers', 'key'] then
        perform app.refuse('Belief First alone numbers plans and what it compiled.');
    end if;
    if touched && elsewhere and exists (
        select from public.belief_plan_compilations where plan_id = new.id and number > 0) then
        perform app.refuse('Belief First compiled this plan: what it compiled stays as it is.');
    end if;
    if new.status <> 'draft' then
        new.compilation_number = coalesce(new.compilation_number, 0);
    end if;
    if tg_op = 'UPDATE' then
        new.version = old.version + 1;
        new.updated_at = clock_timestamp();
    end if;
    return new;
end
$$;

-- Compilation 0 is the one that was made elsewhere. It follows what its program says, until the plan is compiled here.
alter table belief_plan_compilations drop constraint belief_plan_compilations_number_check;
alter table belief_plan_compilations add constraint belief_plan_compilations_number_check check (number >= 0);
drop trigger append_only on belief_plan_compilations;
create trigger append_only before delete on belief_plan_compilations for each row execute function app.refuse_change();
create trigger as_compiled before update on belief_plan_compilations
    for each row when (old.number > 0 or new.number <> old.number) execute function app.refuse_change();
create policy belief_first_elsewhere on belief_plan_compilations to current_user using (number = 0) with check (number = 0);

create function app.digest(bytes bytea) returns text language sql immutable set search_path = '' as
    $$ select 'sha256:' || encode(sha256(bytes), 'hex') $$;

create function app.keep_made_elsewhere() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    bytes bytea := convert_to(coalesce(new.compiled_payload, 'null')::text, 'UTF8');
begin
    if not app.is_product() and (new.status <> 'draft' or new.compiled_payload is not null) and not exists (
        select from public.belief_plan_compilations where plan_id = new.id and number > 0) then
        insert into public.belief_plan_compilations (organization_id, plan_id, number, digest, payload, compiled_at)
        values (new.organization_id, new.id, 0, app.digest(bytes), bytes, coalesce(new.compiled_at, now()))
        on conflict (plan_id, number) do update
           set digest = excluded.digest, payload = excluded.payload, compiled_at = excluded.compiled_at
         where belief_plan_compilations.digest <> excluded.digest;
    end if;
    return null;
end
$$;
create trigger made_elsewhere after insert or update of status, compiled_payload on belief_plans
    for each row execute function app.keep_made_elsewhere();

create or replace function app.keep_compiled_parts() returns trigger language plpgsql set search_path = '' as $$
declare
    plan uuid := case when tg_op = 'DELETE' then old.plan_id else new.plan_id end;
begin
    if not app.is_owner() and not app.is_product() and exists (
        select from public.belief_plans where id = plan and status <> 'draft') then
        perform app.refuse('A compiled plan changes by becoming a draft first.');
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

-- A trusted program says what became of an angle one step at a time; a member's client does not say it at all.
create or replace function app.keep_angle_status() returns trigger language plpgsql set search_path = '' as $$
declare
    was text := case when tg_op = 'UPDATE' then old.status else 'untested' end;
begin
    if new.status = was or app.is_owner() or app.is_product() then
        return new;
    end if;
    if current_user = 'authenticated' then
        perform app.refuse('Belief First alone says what became of an angle.');
    end if;
    if (was, new.status) not in (('untested', 'testing'), ('testing', 'winner'), ('testing', 'loser')) then
        perform app.refuse(format('An angle that is %s does not become %s.', was, new.status));
    end if;
    return new;
end
$$;

create or replace function app.keep_run_in_order() returns trigger language plpgsql set search_path = '' as $$
begin
    if not app.is_owner() and old.status <> new.status
       and (old.status, new.status) not in (('pending', 'running'), ('pending', 'failed'), ('running', 'completed'),
                                            ('running', 'failed')) then
        perform app.refuse(format('A run that is %s does not become %s.', old.status, new.status));
    end if;
    return new;
end
$$;

-- A run makes what the plan was compiled to when it began.
create function app.fill_compilation() returns trigger language plpgsql set search_path = '' as $$
begin
    select compilation_number into new.compilation_number from public.belief_plans where id = new.plan_id;
    return new;
end
$$;
create trigger compilation_filled before insert on belief_plan_runs for each row when (new.compilation_number is null)
    execute function app.fill_compilation();

-- What rests on evidence is written by the product, and by no role that bypasses row security either.
create function app.refuse_other_writers() returns trigger language plpgsql set search_path = '' as $$
begin
    if not app.is_owner() and not app.is_product() then
        perform app.refuse(format('Belief First alone writes %s.', tg_table_name));
    end if;
    return null;
end
$$;

create or replace function app.written_by_product(product_table regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('create policy belief_first_product_adds on %s as restrictive for insert to authenticated
        with check ((select app.is_product()))', product_table);
    execute format('create policy belief_first_product_changes on %s as restrictive for update to authenticated
        using ((select app.is_product()))', product_table);
    execute format('create policy belief_first_product_removes on %s as restrictive for delete to authenticated
        using ((select app.is_product()))', product_table);
    execute format('create trigger product_alone before insert or update or delete or truncate on %s
        for each statement execute function app.refuse_other_writers()', product_table);
end
$$;

-- Role service_role, as a Supabase project has it: trusted with every row of a table.
create function app.serve(served regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('grant all on %s to service_role', served);
    execute format('create policy belief_first_service on %s to service_role using (true) with check (true)', served);
end
$$;

do $$
declare
    watched  regclass;
    writer   name;
begin
    for watched in
        select polrelid::regclass from pg_policy
         where polname = 'belief_first_product_adds' and polrelid <> 'belief_plan_runs'::regclass
    loop
        execute format('create trigger product_alone before insert or update or delete or truncate on %s
            for each statement execute function app.refuse_other_writers()', watched);
    end loop;

    -- What defaults and triggers call, whoever writes.
    grant execute on function app.is_owner() to authenticated;
    for writer in
        select rolname from pg_roles where (rolbypassrls or rolname = 'service_role') and not rolsuper
    loop
        execute format('grant usage on schema app to %I', writer);
        execute format('grant execute on function app.organization(), app.adopting_organization(), app.is_product(),
            app.is_owner(), app.refuse(text) to %I', writer);
    end loop;

    -- Where service_role bypasses row security nothing changes; elsewhere it sees and writes what it does there.
    for watched in
        select oid::regclass from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity and relname <> 'audit_log'
    loop
        perform app.serve(watched);
    end loop;
end
$$;

revoke execute on all functions in schema app from public;
