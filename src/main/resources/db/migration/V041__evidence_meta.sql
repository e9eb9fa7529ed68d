set local search_path = public;

-- Which accounts of Meta's an organization reads, and with whose token. It is sealed before it arrives here.
create table meta_connections (
    organization_id  uuid primary key default app.organization() references organizations (id) on delete cascade,
    account_ids      text[] not null check (cardinality(account_ids) between 1 and 20),
    sealed_token     text,
    token_hint       text,
    daily            boolean not null default true,
    updated_by       uuid default auth.uid(),
    updated_at       timestamptz not null default now()
);
select app.guard('meta_connections');
drop policy belief_first_add on meta_connections;
drop policy belief_first_change on meta_connections;
drop policy belief_first_remove on meta_connections;
create policy belief_first_add on meta_connections for insert to authenticated
    with check (organization_id = (select app.organization()) and (select app.may_manage()));
create policy belief_first_change on meta_connections for update to authenticated
    using (organization_id = (select app.organization()))
    with check (organization_id = (select app.organization()) and (select app.may_manage()));
revoke delete on meta_connections from authenticated;
select app.audited('meta_connections', 'Meta connection', 'all', '{sealed_token,updated_by}');
create policy belief_first_owner on meta_connections for select to current_user using (true);
create policy belief_first_owner on ad_imports for select to current_user using (true);

-- Who asked for a daily reading that is due: nothing was read for her organization for so long, and she may still write there.
create function app.due_meta_readings(since interval) returns table (account uuid, organization uuid)
    language sql stable security definer set search_path = '' as $$
    select c.updated_by, c.organization_id
      from public.meta_connections c
      join public.user_organizations m
        on m.user_id = c.updated_by and m.organization_id = c.organization_id and m.role in ('owner', 'admin')
     where c.daily and c.sealed_token is not null
       and not exists (select from public.ad_imports i
                        where i.organization_id = c.organization_id and i.way = 'meta'
                          and i.created_at > now() - since)
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.due_meta_readings(interval) to ${app_role};
