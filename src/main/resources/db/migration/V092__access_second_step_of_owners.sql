set local search_path = public;

-- Whether owners of an organization need a second step. Without a row they do not.
create table belief_sign_in_settings (
    organization_id          uuid primary key default app.organization() references organizations (id) on delete cascade,
    owners_need_second_step  boolean not null,
    updated_by               uuid default auth.uid(),
    updated_at               timestamptz not null default now()
);
select app.guard('belief_sign_in_settings');
revoke delete on belief_sign_in_settings from authenticated;
create policy belief_first_owner_adds on belief_sign_in_settings as restrictive for insert to authenticated, anon
    with check ((select app.may_own()));
create policy belief_first_owner_changes on belief_sign_in_settings as restrictive for update to authenticated, anon
    using (true) with check ((select app.may_own()));
select app.audited('belief_sign_in_settings', 'way of signing in', 'all', '{updated_by}');

-- Whether somebody has to set up a second step before anything else.
create function app.owes_second_step(account uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from public.user_organizations m
                     join public.belief_sign_in_settings s on s.organization_id = m.organization_id
                    where m.user_id = account and m.role = 'owner' and s.owners_need_second_step)
       and not exists (select from app.second_steps s where s.account_id = account and s.confirmed_at is not null)
$$;

-- Whoever owes it signs in again, and is led to it then.
create function app.end_sessions_that_owe() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    delete from app.session s
     using public.user_organizations m
     where m.organization_id = new.organization_id and m.role = 'owner' and s.principal_name = m.user_id::text
       and app.owes_second_step(m.user_id);
    return null;
end
$$;
create trigger ends_sessions after insert or update on belief_sign_in_settings for each row
    when (new.owners_need_second_step) execute function app.end_sessions_that_owe();
create trigger ends_sessions after update of role on user_organizations for each row
    when (new.role = 'owner' and old.role <> 'owner') execute function app.end_sessions_that_owe();

revoke execute on all functions in schema app from public;
grant execute on function app.owes_second_step(uuid) to ${app_role};
