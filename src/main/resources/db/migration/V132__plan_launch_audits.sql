-- What runs, compared with what was planned: when a plan's launch was checked last, and each difference with its days. Days on which
-- an ad was something else can be left out of its verdicts; who did so stands here and in the audit log.
set local search_path = public;

create table belief_launch_audits (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    version          integer not null check (version >= 0),
    launched_on      date not null,
    read_at          timestamptz not null,
    audited_at       timestamptz not null default now(),
    primary key (organization_id, plan_id),
    constraint belief_launch_audits_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade
);
select app.guard('belief_launch_audits');
select app.written_by_product('belief_launch_audits');

-- The codes are those of the ads that it concerns. A difference without a last day goes on.
create table belief_launch_differences (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    id               uuid not null,
    version          integer not null check (version >= 0),
    kind             text not null check (length(kind) <= 40),
    level            text not null check (level in ('campaign', 'ad_set', 'ad')),
    code             text check (length(code) <= 40),
    object_id        text check (length(object_id) <= 64),
    name             text not null,
    planned          text not null,
    runs             text not null,
    first_day        date not null,
    last_day         date check (last_day >= first_day),
    codes            text[] not null,
    sentence         text not null,
    found_at         timestamptz not null default now(),
    left_out_by      uuid,
    left_out_at      timestamptz,
    primary key (organization_id, plan_id, id),
    constraint belief_launch_differences_left_out_check check (left_out_by is null or left_out_at is not null),
    constraint belief_launch_differences_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade
);
select app.guard('belief_launch_differences');
select app.written_by_product('belief_launch_differences');
create trigger audit after update on belief_launch_differences for each row when (old.left_out_at is distinct from new.left_out_at)
    execute function app.audit('launch difference', 'all', 'version', 'codes', 'found_at', 'left_out_by', 'last_day');

create function app.tell_of_difference() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform app.tell_webhooks(new.organization_id, new.id, 'audit.drift_found', jsonb_build_object(
        'plan_id', p.id, 'plan_key', p.key, 'difference_id', new.id, 'kind', new.kind, 'level', new.level, 'code', new.code,
        'object_id', new.object_id, 'first_day', new.first_day, 'planned', new.planned, 'runs', new.runs,
        'sentence', new.sentence))
      from public.belief_plans p where p.id = new.plan_id;
    return null;
end
$$;
create trigger tell_webhooks after insert on belief_launch_differences for each row execute function app.tell_of_difference();

revoke execute on all functions in schema app from public;
