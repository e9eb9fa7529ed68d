set local search_path = app;

-- A lock on a table that somebody writes for longer must not hold up everybody else's writes.
set local lock_timeout = '10s';

-- The number of transactions that changed rows of an organization is the sum of its rows here: what was read at a sum holds while the
-- sum stays. A transaction counts itself in a row that nobody else counts in just now, or in a new one: nobody waits, and there are no
-- more rows than transactions at once. All zeros stand for writers who name no organization; what they change counts for all.
create table organization_changes (
    organization_id uuid not null,
    id              uuid not null default gen_random_uuid(),
    changes         bigint not null,
    primary key (organization_id, id)
) with (fillfactor = 50, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 500);

create function note_change() returns trigger
    language plpgsql security definer set search_path = '' as $$
declare
    ours boolean := session_user = '${app_role}' and tg_nargs = 0;
    home uuid := coalesce(case when ours then app.organization() end, '00000000-0000-0000-0000-000000000000');
begin
    if ours and current_setting('belief_first.change_noted', true) = home::text then
        return null;
    end if;
    -- At a stricter level, a row that somebody changed since the transaction began would end it with an error.
    if current_setting('transaction_isolation') = 'read committed' then
        update app.organization_changes c
           set changes = c.changes + 1
         where c.organization_id = home
           and c.id = (select f.id from app.organization_changes f
                        where f.organization_id = home limit 1 for update skip locked);
    end if;
    if not found then
        insert into app.organization_changes (organization_id, changes) values (home, 1);
    end if;
    perform set_config('belief_first.change_noted', home::text, true);
    return null;
end
$$;

-- Changes of this table's rows count from now on.
create function note_changes_of(noted regclass) returns void
    language plpgsql set search_path = '' as $$
begin
    execute format('create or replace trigger change_noted after insert or update or delete or truncate on %s '
                   'for each statement execute function app.note_change()', noted);
end
$$;

-- What an organization's members see of it, at this moment and in this database; null in a transaction that has written something.
create function revision() returns text
    language sql stable security definer set search_path = '' as $$
    select (select coalesce(sum(changes), 0)
              from app.organization_changes
             where organization_id in (app.organization(), '00000000-0000-0000-0000-000000000000'))
           || '|' || 'app.organization_changes'::regclass::oid || '|' || extract(epoch from pg_postmaster_start_time())
     where pg_current_xact_id_if_assigned() is null
$$;

-- Ours, which alone have this policy; without what nobody keeps a reading of: journals, queues, keys and links.
do $$
declare
    noted regclass;
begin
    for noted in
        select c.oid::regclass
          from pg_class c
          join pg_policy p on p.polrelid = c.oid and p.polname = 'belief_first_read'
         where c.relnamespace = 'public'::regnamespace
           and c.relname not in ('audit_log', 'kept_answers', 'ad_import_files', 'webhook_endpoints', 'webhook_deliveries', 'api_tokens',
                                 'invitations', 'organizations', 'organization_deletions',
                                 'belief_plan_shares', 'plan_views')
    loop
        perform app.note_changes_of(noted);
    end loop;
end
$$;

-- A person has one name in all of their organizations.
create trigger change_noted after update of name on app.accounts for each statement execute function app.note_change('all');

create function forget_changes() returns trigger
    language plpgsql security definer set search_path = '' as $$
begin
    delete from app.organization_changes where organization_id = old.id;
    return null;
end
$$;
create trigger changes_forgotten after delete on public.organizations for each row execute function app.forget_changes();

revoke execute on all functions in schema app from public;
grant execute on function app.revision() to authenticated;
