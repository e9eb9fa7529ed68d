set local search_path = public;

-- Who did what, when, and what it was before and after. Written by triggers alone, so that no way of writing goes past it.
create table audit_log (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null,
    at               timestamptz not null default clock_timestamp(),
    actor_id         uuid,
    actor_name       text,
    via              text not null check (via in ('person', 'token', 'job', 'program')),
    via_name         text,
    request_id       text,
    action           text not null check (action in ('added', 'changed', 'removed')),
    subject          text not null,
    subject_id       uuid,
    subject_name     text,
    before           jsonb,
    after            jsonb,
    changes_status   boolean not null,
    waives           boolean not null
);
create index audit_log_list_idx on audit_log (organization_id, at desc, id desc);
create index audit_log_subject_idx on audit_log (organization_id, subject_id, at desc, id desc);
create index audit_log_status_idx on audit_log (organization_id, at desc, id desc) where changes_status;
create index audit_log_waiver_idx on audit_log (organization_id, at desc, id desc) where waives;

alter table audit_log enable row level security;
alter table audit_log force row level security;
revoke all on audit_log from public, anon, authenticated, service_role;
grant select on audit_log to authenticated;
create policy belief_first_owner on audit_log to current_user using (true) with check (true);
create policy belief_first_read on audit_log for select to authenticated
    using (organization_id = (select app.organization())
           and (subject not in ('token', 'invitation') or actor_id = (select auth.uid()) or (select app.may_manage())));
create trigger append_only before update or delete on audit_log for each row execute function app.refuse_change();
create trigger never_emptied before truncate on audit_log execute function app.refuse_change();

-- The columns in which two states of a row differ, as they are in the first.
create function app.difference(one jsonb, other jsonb) returns jsonb language sql immutable set search_path = '' as $$
    select coalesce(jsonb_object_agg(key, value), '{}')
      from jsonb_each(one) where value is distinct from other -> key
$$;

-- The trigger's arguments: what the row is called, whether rows that nobody of ours wrote are on record too, and the columns
-- that are not: secrets, and what is only derived.
create function app.audit() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    claims   jsonb := coalesce(auth.jwt(), '{}');
    asker    uuid := claims ->> 'sub';
    hidden   text[] := tg_argv[2:] || array['organization_id', 'version', 'created_at', 'updated_at'];
    was      jsonb := jsonb_strip_nulls(case when tg_op = 'INSERT' then '{}' else to_jsonb(old) - hidden end);
    became   jsonb := jsonb_strip_nulls(case when tg_op = 'DELETE' then '{}' else to_jsonb(new) - hidden end);
    entry    jsonb := case when tg_op = 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
    home     uuid := case tg_table_name when 'organizations' then entry ->> 'id' else entry ->> 'organization_id' end;
begin
    if was = became or home is null or (asker is null and tg_argv[1] = 'ours') then
        return null;
    end if;
    insert into public.audit_log (organization_id, actor_id, actor_name, via, via_name, request_id, action,
                                  subject, subject_id, subject_name, before, after, changes_status, waives)
    select home, asker, (select name from app.accounts where id = asker),
           case when claims ->> 'token' is not null then 'token'
                when claims ->> 'job' is not null then 'job'
                when asker is not null and session_user = '${app_role}' then 'person' else 'program' end,
           coalesce((select name from public.api_tokens where id = (claims ->> 'token')::uuid), claims ->> 'job',
                    nullif(session_user, '${app_role}')),
           claims ->> 'request',
           case tg_op when 'INSERT' then 'added' when 'UPDATE' then 'changed' else 'removed' end,
           tg_argv[0],
           coalesce(entry ->> 'id', entry ->> 'plan_id', entry ->> 'organization_id')::uuid,
           left(coalesce(entry ->> 'key', entry ->> 'name', entry ->> 'email', entry ->> 'text',
                (select name from app.accounts where id = (entry ->> 'user_id')::uuid),
                (select key from public.belief_plans where id = (entry ->> 'plan_id')::uuid)), 200),
           nullif(app.difference(was, became), '{}'), nullif(app.difference(became, was), '{}'),
           tg_op = 'UPDATE' and was -> 'status' is distinct from became -> 'status',
           coalesce(app.difference(became, was) -> 'waivers' <> '{}', false);
    return null;
end
$$;

-- What is on record of a plan's parts calls the plan by its key.
create policy belief_first_owner on belief_plans for select to current_user using (true);

create function app.audited(watched regclass, called text, whose text, hidden text[] default '{}') returns void
    language plpgsql set search_path = '' as $$
begin
    execute format('create trigger audit after insert or update or delete on %s for each row execute function app.audit(%L, %L%s)',
        watched, called, whose,
        (select coalesce(string_agg(format(', %L', name), ''), '') from unnest(hidden) name));
end
$$;

-- A token's claims name it, so that what it does is on record as its doing.
create or replace function app.token_claims(hash text) returns table (claims jsonb, scopes text[])
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
        jsonb_build_object('sub', token.user_id, 'role', 'authenticated', 'organization_id', token.organization_id,
                           'token', token.id),
        token.scopes;
end
$$;

-- The six tables of the field have other writers, whose imports are theirs to log.
select app.audited('brands', 'brand', 'ours'),
       app.audited('products', 'product', 'ours'),
       app.audited('personas_4d', 'persona', 'ours'),
       app.audited('product_personas', 'persona of a product', 'ours'),
       app.audited('hooks', 'hook', 'ours'),
       app.audited('ad_brief_templates', 'template', 'ours'),
       app.audited('organizations', 'organization', 'all'),
       app.audited('user_organizations', 'member', 'all'),
       app.audited('invitations', 'invitation', 'all', '{token_hash}'),
       app.audited('api_tokens', 'token', 'all', '{token_hash,last_used_at}'),
       app.audited('belief_offers', 'offer', 'all'),
       app.audited('belief_sublayers', 'sub-layer', 'all'),
       app.audited('belief_jtbd_framed', 'job', 'all'),
       app.audited('belief_angles', 'angle', 'all'),
       app.audited('belief_plans', 'plan', 'all', '{compiled_payload,let_go}'),
       app.audited('belief_plan_angles', 'angle of a plan', 'all', '{jtbd_framed_id}'),
       app.audited('belief_plan_templates', 'template of a plan', 'all'),
       app.audited('belief_plan_compilations', 'compilation', 'all', '{payload}'),
       app.audited('belief_plan_runs', 'run', 'all');

revoke execute on all functions in schema app from public;
