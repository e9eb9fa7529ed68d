-- Policies add up: one of somebody else's that shows everybody everything would open a tenant's table. So what we allow is said in
-- restrictive policies, which hold beside every other: a row's organization is the asker's, and who writes is more than a viewer.
set local search_path = public;

-- What every table of a tenant has besides: role service_role, where it does not bypass row security, and a backup by its owner,
-- who would otherwise silently leave the rows out.
create or replace function app.serve(served regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('grant all on %s to service_role', served);
    execute format('drop policy if exists belief_first_service on %s', served);
    execute format('create policy belief_first_service on %s to service_role using (true) with check (true)', served);
end
$$;

create function app.hold(tenant_table regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('drop policy if exists belief_first_tenant on %s', tenant_table);
    execute format('create policy belief_first_tenant on %s as restrictive to authenticated, anon
        using (organization_id = (select app.organization()))', tenant_table);
    execute format('create policy belief_first_writer_adds on %s as restrictive for insert to authenticated, anon
        with check ((select app.may_write()))', tenant_table);
    execute format('create policy belief_first_writer_changes on %s as restrictive for update to authenticated, anon
        using (true) with check ((select app.may_write()))', tenant_table);
    execute format('create policy belief_first_writer_removes on %s as restrictive for delete to authenticated, anon
        using ((select app.may_write()))', tenant_table);
end
$$;

create function app.back_up(kept regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('create policy belief_first_backup on %s for select to %I using (true)', kept,
        (select relowner::regrole::text from pg_catalog.pg_class where oid = kept));
end
$$;

-- Guards a table of a tenant: members see their organization's rows, and above viewer they change them.
create or replace function app.guard(tenant_table regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('alter table %s enable row level security', tenant_table);
    execute format('alter table %s force row level security', tenant_table);
    execute format('revoke all on %s from public, anon, authenticated', tenant_table);
    execute format('grant select, insert, update, delete on %s to authenticated', tenant_table);
    execute format('create policy belief_first_read on %s for select to authenticated using (true)', tenant_table);
    execute format('create policy belief_first_add on %s for insert to authenticated with check (true)', tenant_table);
    execute format('create policy belief_first_change on %s for update to authenticated using (true)', tenant_table);
    execute format('create policy belief_first_remove on %s for delete to authenticated using (true)', tenant_table);
    perform app.hold(tenant_table);
    perform app.serve(tenant_table);
    perform app.back_up(tenant_table);
end
$$;

do $$
declare
    -- What these allow is narrower than a role above viewer.
    managed  regclass[] := array['organizations', 'user_organizations', 'invitations', 'api_tokens', 'audit_log',
                 'belief_suggestion_settings', 'belief_verdict_settings', 'meta_connections'];
    held     regclass;
    rule     record;
begin
    for held in
        select oid::regclass from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relforcerowsecurity
    loop
        perform app.back_up(held);
        if held <> all (managed) then
            perform app.hold(held);
        end if;
    end loop;

    -- The rule stands once, in the restrictive policy, so that it is worked out once for a statement.
    for held in
        select polrelid::regclass from pg_policy
         where polname = 'belief_first_add' and polrelid <> all (managed) and polrelid <> 'ad_brief_templates'::regclass
    loop
        execute format('alter policy belief_first_read on %s using (true)', held);
        execute format('alter policy belief_first_add on %s with check (true)', held);
        execute format('alter policy belief_first_change on %s using (true) with check (true)', held);
        execute format('alter policy belief_first_remove on %s using (true)', held);
    end loop;

    for rule in
        select polrelid::regclass as held, polname,
               case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' else 'delete' end as command,
               coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
               || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', '') as said
          from pg_policy
         where polrelid = any (managed) and polpermissive and polcmd <> '*'
           and polroles = array['authenticated'::regrole::oid] and polname like 'belief\_first\_%'
    loop
        execute format('create policy %I on %s as restrictive for %s to authenticated, anon%s',
            rule.polname || '_alone', rule.held, rule.command, rule.said);
    end loop;
    for rule in
        select relation as held, command
          from unnest(managed) relation, unnest(array['select', 'insert', 'update', 'delete']) command
         where not exists (select from pg_policies where schemaname = 'public' and tablename = relation::text
                              and permissive = 'RESTRICTIVE' and lower(cmd) = command and policyname like '%\_alone')
    loop
        execute format('create policy %I on %s as restrictive for %s to authenticated, anon %s (false)',
            'belief_first_no_' || rule.command, rule.held, rule.command,
            case rule.command when 'insert' then 'with check' else 'using' end);
    end loop;
end
$$;

-- A template without an organization serves everybody, and nobody changes or removes it.
alter policy belief_first_tenant on ad_brief_templates
    using (organization_id = (select app.organization()) or organization_id is null)
    with check (organization_id = (select app.organization()));
create policy belief_first_own_changes on ad_brief_templates as restrictive for update to authenticated, anon
    using (organization_id = (select app.organization()));
create policy belief_first_own_removes on ad_brief_templates as restrictive for delete to authenticated, anon
    using (organization_id = (select app.organization()));

revoke execute on all functions in schema app from public;
