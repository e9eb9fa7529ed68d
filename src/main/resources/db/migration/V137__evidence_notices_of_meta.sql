-- Meta says that something happened in an ad account: whoever has read that account is read at the next look, and not again within an
-- hour. What Meta says is forgotten but for that. Accounts that nobody connected leave no trace, and neither do those that were never
-- read, since anybody may name the account of somebody else.
set local search_path = app;

create table meta_notices (
    organization_id  uuid primary key references public.meta_connections (organization_id) on delete cascade,
    noticed_at       timestamptz not null default clock_timestamp()
);

create policy belief_first_owner on public.delivered_object_readings for select to current_user using (true);

create function take_meta_notice(accounts text[]) returns void language sql security definer set search_path = '' as $$
    insert into app.meta_notices as n (organization_id)
    select c.organization_id from public.meta_connections c
     where c.account_ids && accounts and c.daily and c.sealed_token is not null
       and exists (select from public.delivered_object_readings r
                    where r.organization_id = c.organization_id and r.whole
                      and r.account_id = any (accounts) and r.account_id = any (c.account_ids))
     order by c.organization_id
    on conflict (organization_id) do update set noticed_at = greatest(n.noticed_at, excluded.noticed_at)
$$;

-- As before, but for what was noticed since a reading began that did not fail. One that fails is tried again after an hour, for as long
-- as a daily one would take.
create or replace function due_meta_readings(since interval) returns table (account uuid, organization uuid)
    language sql stable security definer set search_path = '' as $$
    select c.updated_by, c.organization_id
      from public.meta_connections c
      join public.user_organizations m
        on m.user_id = c.updated_by and m.organization_id = c.organization_id and m.role in ('owner', 'admin')
      left join app.meta_notices n on n.organization_id = c.organization_id and n.noticed_at > now() - since
     where c.daily and c.sealed_token is not null
       and not exists (select from public.ad_imports i
                        where i.organization_id = c.organization_id and i.way = 'meta'
                          and i.created_at between now() - since and now() + interval '5 minutes'
                          and (n.noticed_at is null or i.created_at > now() - interval '1 hour'
                               or (i.created_at > n.noticed_at and i.state in ('committing', 'committed'))))
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.take_meta_notice(text[]), app.due_meta_readings(interval) to ${app_role};
