-- Links to a plan's brief or report for somebody who never signs in. Only the fingerprint of a link's secret is here. What the link
-- shows is fixed when it is made: the compiled version, and beside it what no version has.
set local search_path = public;

create table belief_plan_shares (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    kind             text not null check (kind in ('brief', 'report')),
    number           integer not null check (number > 0),
    token_hash       text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    content          jsonb not null,
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default clock_timestamp(),
    expires_at       timestamptz not null,
    opened_at        timestamptz,
    revoked_at       timestamptz,
    constraint belief_plan_shares_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id)
);
create index belief_plan_shares_list_idx on belief_plan_shares (organization_id, plan_id, created_at desc, id);
select app.guard('belief_plan_shares');
revoke select, insert, update, delete on belief_plan_shares from authenticated;
grant select (id, organization_id, plan_id, kind, number, content, created_by, created_at, expires_at, opened_at, revoked_at),
      insert (plan_id, kind, number, token_hash, content, expires_at),
      update (revoked_at)
    on belief_plan_shares to authenticated;
create policy belief_first_owner on belief_plan_shares to current_user using (true) with check (true);
select app.written_by_product('belief_plan_shares');
select app.audited('belief_plan_shares', 'shared link', 'all', '{token_hash,content,opened_at}');

-- What the link of this fingerprint shows, for anybody. It works until it ends or is revoked, while its plan is not archived and
-- whoever made it may change plans. Who tries a hundred links that do not work within a quarter of an hour is told to wait; links that
-- work go on working there, since others may share that address.
create function app.open_shared(hash text, asker text)
    returns table (outcome text, kind text, number integer, payload bytea, compiled_at timestamptz, content jsonb)
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
    found_one public.belief_plan_shares;
begin
    update public.belief_plan_shares s
       set opened_at = clock_timestamp()
     where s.token_hash = hash and s.revoked_at is null and s.expires_at > clock_timestamp()
       and exists (select from public.belief_plans p
                    where p.organization_id = s.organization_id and p.id = s.plan_id and p.archived_at is null)
       and exists (select from public.user_organizations m
                    where m.organization_id = s.organization_id and m.user_id = s.created_by and m.role <> 'viewer')
       and not exists (select from public.organization_deletions d
                        where d.organization_id = s.organization_id and d.due_at <= clock_timestamp())
    returning s.* into found_one;
    if found_one.id is null then
        if app.count_attempt('shared:' || asker, interval '15 minutes') > 100 then
            return query select 'throttled', null::text, null::integer, null::bytea, null::timestamptz, null::jsonb;
        end if;
        return;
    end if;
    return query
        select 'open', found_one.kind, c.number, c.payload, c.compiled_at, found_one.content
          from public.belief_plan_compilations c
         where c.organization_id = found_one.organization_id and c.plan_id = found_one.plan_id and c.number = found_one.number;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.open_shared(text, text) to ${app_role};
