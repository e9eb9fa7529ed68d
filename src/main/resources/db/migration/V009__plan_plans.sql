set local search_path = public;

create table belief_plan_numbers (
    organization_id  uuid not null default app.organization(),
    prefix           text not null check (prefix ~ '^[A-Z0-9]{1,4}$'),
    last_number      integer not null,
    primary key (organization_id, prefix)
);
select app.guard('belief_plan_numbers');

create table belief_plans (
    id                  uuid primary key default gen_random_uuid(),
    organization_id     uuid not null default app.organization(),
    key                 text not null check (key ~ '^[A-Z0-9]{1,4}-[0-9]{3,9}$'),
    name                text not null,
    brand_id            uuid not null,
    product_id          uuid,
    offer_id            uuid,
    offer_answered      boolean not null default false,
    persona_id          uuid,
    jtbd_framed_id      uuid,
    phase_id            integer not null default 1 check (phase_id between 1 and 6),
    awareness_level     text check (awareness_level in ('unaware', 'problem_aware', 'solution_aware',
                            'product_aware', 'most_aware')),
    template_strategy   text not null default 'fixed' check (template_strategy in ('fixed', 'random')),
    ads_per_angle       integer not null default 3 check (ads_per_angle between 1 and 100),
    status              text not null default 'draft' check (status in ('draft', 'ready', 'running', 'completed')),
    parent_plan_id      uuid,
    target_cpa          numeric(12, 2) check (target_cpa > 0),
    max_cpa             numeric(12, 2) check (max_cpa > 0),
    currency            text check (currency ~ '^[A-Z]{3}$'),
    budget              numeric(12, 2) check (budget > 0),
    horizon_days        integer check (horizon_days between 1 and 365),
    waivers             jsonb not null default '{}',
    let_go              jsonb,
    compilation_number  integer,
    compiled_payload    jsonb,
    compiled_at         timestamptz,
    version             integer not null default 1,
    created_by          uuid default auth.uid(),
    created_at          timestamptz not null default now(),
    updated_at          timestamptz not null default now(),
    archived_at         timestamptz,
    constraint belief_plans_organization_id_key unique (organization_id, id),
    constraint belief_plans_job_key unique (organization_id, id, jtbd_framed_id),
    constraint belief_plans_key_taken unique (organization_id, key),
    constraint belief_plans_answered_check check (
        status = 'draft' or (product_id is not null and persona_id is not null and jtbd_framed_id is not null)),
    constraint belief_plans_compiled_check check ((status = 'draft') = (compilation_number is null)),
    constraint belief_plans_brand_id_fkey
        foreign key (organization_id, brand_id) references brands (organization_id, id),
    constraint belief_plans_product_id_fkey
        foreign key (organization_id, brand_id, product_id) references products (organization_id, brand_id, id),
    constraint belief_plans_offer_id_fkey
        foreign key (organization_id, product_id, offer_id)
        references belief_offers (organization_id, product_id, id),
    constraint belief_plans_persona_id_fkey
        foreign key (organization_id, brand_id, persona_id) references personas_4d (organization_id, brand_id, id),
    constraint belief_plans_jtbd_framed_id_fkey
        foreign key (organization_id, persona_id, product_id, jtbd_framed_id)
        references belief_jtbd_framed (organization_id, persona_id, product_id, id),
    constraint belief_plans_parent_plan_id_fkey
        foreign key (organization_id, parent_plan_id) references belief_plans (organization_id, id)
);
create index belief_plans_list_idx on belief_plans (organization_id, updated_at desc, id desc);
create index belief_plans_brand_idx on belief_plans (organization_id, brand_id, updated_at desc, id desc);
create index belief_plans_status_idx on belief_plans (organization_id, status, updated_at desc, id desc);
create index belief_plans_product_idx on belief_plans (organization_id, product_id);
create index belief_plans_parent_idx on belief_plans (organization_id, parent_plan_id);
select app.guard('belief_plans');

create table belief_plan_angles (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    jtbd_framed_id   uuid not null,
    angle_id         uuid not null,
    display_order    integer not null default 0,
    primary key (plan_id, angle_id),
    constraint belief_plan_angles_plan_id_fkey
        foreign key (organization_id, plan_id, jtbd_framed_id)
        references belief_plans (organization_id, id, jtbd_framed_id) on delete cascade,
    constraint belief_plan_angles_angle_id_fkey
        foreign key (organization_id, jtbd_framed_id, angle_id)
        references belief_angles (organization_id, jtbd_framed_id, id)
);
create index belief_plan_angles_angle_idx on belief_plan_angles (organization_id, angle_id);
select app.guard('belief_plan_angles');

create table belief_plan_templates (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    template_id      uuid not null,
    display_order    integer not null default 0,
    primary key (plan_id, template_id),
    constraint belief_plan_templates_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade,
    constraint belief_plan_templates_template_id_fkey
        foreign key (template_id) references ad_brief_templates (id)
);
create index belief_plan_templates_template_idx on belief_plan_templates (template_id);
select app.guard('belief_plan_templates');

-- A template may be global, so no composite key can hold it to the tenant: the writer must be able to see it.
create function app.require_visible_template() returns trigger language plpgsql set search_path = '' as $$
begin
    if not exists (select from public.ad_brief_templates where id = new.template_id) then
        raise exception 'template % is not there', new.template_id
            using errcode = 'foreign_key_violation', constraint = 'belief_plan_templates_template_id_fkey';
    end if;
    return new;
end
$$;
create trigger visible_template before insert or update on belief_plan_templates
    for each row execute function app.require_visible_template();

create table belief_plan_runs (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    phase_id         integer not null check (phase_id between 1 and 6),
    status           text not null default 'pending' check (status in ('pending', 'running', 'completed', 'failed')),
    started_at       timestamptz,
    completed_at     timestamptz,
    results          jsonb,
    created_at       timestamptz not null default now(),
    constraint belief_plan_runs_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade
);
create index belief_plan_runs_plan_idx on belief_plan_runs (organization_id, plan_id);
select app.guard('belief_plan_runs');

revoke execute on all functions in schema app from public;
