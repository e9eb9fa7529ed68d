set local search_path = public;

-- Where an organization's ideas come from. The key is sealed before it arrives here; what seals it is not in the database.
create table belief_suggestion_settings (
    organization_id  uuid primary key default app.organization() references organizations (id) on delete cascade,
    model            text not null check (length(model) between 1 and 100),
    effort           text check (effort in ('low', 'medium', 'high')),
    timeout_seconds  integer not null check (timeout_seconds between 1 and 600),
    monthly_cap      numeric(10, 2) check (monthly_cap >= 0),
    sealed_key       text,
    key_hint         text,
    updated_by       uuid default auth.uid(),
    updated_at       timestamptz not null default now()
);
select app.guard('belief_suggestion_settings');
drop policy belief_first_add on belief_suggestion_settings;
drop policy belief_first_change on belief_suggestion_settings;
drop policy belief_first_remove on belief_suggestion_settings;
create policy belief_first_add on belief_suggestion_settings for insert to authenticated
    with check (organization_id = (select app.organization()) and (select app.may_manage()));
create policy belief_first_change on belief_suggestion_settings for update to authenticated
    using (organization_id = (select app.organization()))
    with check (organization_id = (select app.organization()) and (select app.may_manage()));
revoke delete on belief_suggestion_settings from authenticated;
select app.audited('belief_suggestion_settings', 'source of ideas', 'all', '{sealed_key,updated_by}');

create table belief_suggestion_requests (
    id              uuid primary key default gen_random_uuid(),
    organization_id uuid not null default app.organization(),
    kind            text not null check (length(kind) between 1 and 40),
    plan_id         uuid,
    product_id      uuid,
    persona_id      uuid,
    jtbd_framed_id  uuid,
    asked           integer not null check (asked between 1 and 100),
    steer           text not null default '' check (length(steer) <= 1000),
    input_digest    text not null check (input_digest ~ '^sha256:[0-9a-f]{64}$'),
    prompt_version  text not null,
    model           text not null,
    state           text not null default 'asked' check (state in ('asked', 'answered', 'stopped', 'failed')),
    trouble         text,
    reserved        numeric(12, 6),
    input_tokens    bigint,
    output_tokens   bigint,
    cost            numeric(12, 6),
    duration_ms     bigint,
    created_by      uuid default auth.uid(),
    created_at      timestamptz not null default now(),
    finished_at     timestamptz,
    constraint belief_suggestion_requests_organization_id_key unique (organization_id, id),
    constraint belief_suggestion_requests_finished_check check ((state = 'asked') = (finished_at is null)),
    constraint belief_suggestion_requests_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id),
    constraint belief_suggestion_requests_product_id_fkey
        foreign key (organization_id, product_id) references products (organization_id, id),
    constraint belief_suggestion_requests_persona_id_fkey
        foreign key (organization_id, persona_id) references personas_4d (organization_id, id),
    constraint belief_suggestion_requests_jtbd_framed_id_fkey
        foreign key (organization_id, jtbd_framed_id) references belief_jtbd_framed (organization_id, id)
);
create index belief_suggestion_requests_plan_idx
    on belief_suggestion_requests (organization_id, plan_id, kind, created_at desc);
create index belief_suggestion_requests_month_idx on belief_suggestion_requests (organization_id, created_at desc);
create index belief_suggestion_requests_product_idx on belief_suggestion_requests (organization_id, product_id);
select app.guard('belief_suggestion_requests');
revoke update, delete on belief_suggestion_requests from authenticated;
grant update (state, trouble, input_tokens, output_tokens, cost, duration_ms, finished_at)
    on belief_suggestion_requests to authenticated;

-- Every idea that came back, shown or left out. Tokens, cost and time are its even share of what its request took.
create table belief_suggestions (
    id              uuid primary key default gen_random_uuid(),
    organization_id uuid not null default app.organization(),
    request_id      uuid not null,
    kind            text not null check (length(kind) between 1 and 40),
    number          integer not null check (number > 0),
    input_digest    text not null,
    prompt_version  text not null,
    model           text not null,
    idea            jsonb not null,
    because         jsonb not null default '[]',
    nearest         jsonb,
    left_out        text,
    input_tokens    bigint,
    output_tokens   bigint,
    cost            numeric(12, 6),
    duration_ms     bigint,
    fate            text check (fate in ('added', 'edited', 'refused', 'ignored')),
    reason          text check (length(reason) <= 1000),
    difference      jsonb,
    became_id       uuid,
    fated_by        uuid,
    fated_at        timestamptz,
    created_by      uuid default auth.uid(),
    created_at      timestamptz not null default now(),
    constraint belief_suggestions_number_taken unique (request_id, number),
    constraint belief_suggestions_decided_check check ((fate is null) = (fated_at is null)),
    constraint belief_suggestions_edited_check check ((difference is not null) = (fate is not distinct from 'edited')),
    constraint belief_suggestions_request_id_fkey
        foreign key (organization_id, request_id) references belief_suggestion_requests (organization_id, id)
);
create index belief_suggestions_list_idx on belief_suggestions (organization_id, created_at desc, id desc);
create index belief_suggestions_became_idx on belief_suggestions (organization_id, became_id) where became_id is not null;
select app.guard('belief_suggestions');
revoke update, delete on belief_suggestions from authenticated;
grant update (input_tokens, output_tokens, cost, duration_ms, fate, reason, difference, became_id, fated_by, fated_at)
    on belief_suggestions to authenticated;

-- What somebody decided stays decided; what was merely passed over may still be taken up.
create function app.keep_what_was_decided() returns trigger language plpgsql set search_path = '' as $$
begin
    if old.fate in ('added', 'edited', 'refused')
        and (new.fate, new.reason, new.difference, new.became_id, new.fated_by, new.fated_at)
            is distinct from (old.fate, old.reason, old.difference, old.became_id, old.fated_by, old.fated_at) then
        raise exception 'the fate of suggestion % is decided', old.id using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger keep_what_was_decided before update on belief_suggestions
    for each row execute function app.keep_what_was_decided();

alter table belief_offers add column if not exists source text not null default 'manual'
    check (source in ('manual', 'extracted_from_persona', 'ai_generated'));

revoke execute on all functions in schema app from public;
