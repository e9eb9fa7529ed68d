set local search_path = public;

create table api_tokens (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization() references organizations (id) on delete cascade,
    user_id          uuid not null default auth.uid(),
    name             text not null check (length(name) between 1 and 200),
    token_hash       text not null unique,
    hint             text not null,
    scopes           text[] not null,
    expires_at       timestamptz not null,
    last_used_at     timestamptz,
    revoked_at       timestamptz,
    created_at       timestamptz not null default now()
);
create index api_tokens_list_idx on api_tokens (organization_id, created_at desc, id);

alter table api_tokens enable row level security;
alter table api_tokens force row level security;
revoke all on api_tokens from public, anon, authenticated;
grant select (id, organization_id, user_id, name, hint, scopes, expires_at, last_used_at, revoked_at, created_at),
      insert (name, token_hash, hint, scopes, expires_at),
      update (revoked_at)
    on api_tokens to authenticated;
create policy belief_first_owner on api_tokens to current_user using (true) with check (true);
create policy belief_first_read on api_tokens for select to authenticated
    using (organization_id = (select app.organization())
           and (user_id = (select auth.uid()) or (select app.may_manage())));
create policy belief_first_add on api_tokens for insert to authenticated
    with check (organization_id = (select app.organization()) and user_id = (select auth.uid())
                and (select app.may_write()));
create policy belief_first_change on api_tokens for update to authenticated
    using (organization_id = (select app.organization())
           and (user_id = (select auth.uid()) or (select app.may_manage())))
    with check (organization_id = (select app.organization()));

-- Whom a token stands for, while it is valid and its maker is still a member. Its last use is written every five minutes at most.
create function app.token_claims(hash text) returns table (claims jsonb, scopes text[])
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
    token public.api_tokens;
begin
    select t.* into token
      from public.api_tokens t
      join public.user_organizations m on m.user_id = t.user_id and m.organization_id = t.organization_id
     where t.token_hash = hash and t.revoked_at is null and t.expires_at > now();
    if not found then
        return;
    end if;
    if token.last_used_at is null or token.last_used_at < now() - interval '5 minutes' then
        update public.api_tokens set last_used_at = now() where id = token.id;
    end if;
    return query select
        jsonb_build_object('sub', token.user_id, 'role', 'authenticated', 'organization_id', token.organization_id),
        token.scopes;
end
$$;
grant execute on function app.token_claims(text) to ${app_role};

revoke execute on all functions in schema app from public;
