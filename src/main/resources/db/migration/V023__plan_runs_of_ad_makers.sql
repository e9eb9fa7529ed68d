set local search_path = public;

-- Who makes the ads, from which compilation, and when she was heard of last.
alter table belief_plan_runs
    add column compilation_number integer,
    add column claimed_by uuid default auth.uid(),
    add column heard_at timestamptz not null default now(),
    add column ended_because text check (length(ended_because) <= 1000),
    add constraint belief_plan_runs_organization_id_key unique (organization_id, id),
    add constraint belief_plan_runs_plan_key unique (organization_id, plan_id, id),
    add constraint belief_plan_runs_results_check check (octet_length(results::text) <= 1000000);

-- A plan is claimed once: the second of two who claim it at the same moment finds it taken.
create unique index belief_plan_runs_one_open_idx on belief_plan_runs (organization_id, plan_id)
    where status in ('pending', 'running');

create table belief_plan_run_ads (
    organization_id  uuid not null default app.organization(),
    run_id           uuid not null,
    plan_id          uuid not null,
    code             text not null,
    state            text not null check (state in ('making', 'made', 'live', 'failed')),
    ad_id            text check (length(ad_id) <= 100),
    url              text check (length(url) <= 2000),
    updated_at       timestamptz not null default now(),
    primary key (organization_id, run_id, code),
    constraint belief_plan_run_ads_run_id_fkey
        foreign key (organization_id, plan_id, run_id)
        references belief_plan_runs (organization_id, plan_id, id) on delete cascade,
    constraint belief_plan_run_ads_code_fkey
        foreign key (organization_id, plan_id, code) references belief_plan_ads (organization_id, plan_id, code)
);
select app.guard('belief_plan_run_ads');
select app.written_by_product('belief_plan_run_ads');
