set local search_path = public;

create table belief_plan_compilations (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    number           integer not null check (number > 0),
    digest           text not null check (digest ~ '^sha256:[0-9a-f]{64}$'),
    payload          bytea not null,
    warnings         jsonb not null default '[]',
    waivers          jsonb not null default '{}',
    compiled_by      uuid default auth.uid(),
    compiled_at      timestamptz not null,
    primary key (plan_id, number),
    constraint belief_plan_compilations_digest_taken unique (plan_id, digest),
    constraint belief_plan_compilations_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id)
);
select app.guard('belief_plan_compilations');
revoke update, delete on belief_plan_compilations from authenticated;
create trigger append_only before update or delete on belief_plan_compilations
    for each row execute function app.refuse_change();

create table belief_plan_ads (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    number           integer not null check (number > 0),
    code             text not null check (code ~ '^[A-Z0-9~]{1,24}$'),
    angle_id         uuid not null,
    template_id      uuid not null references ad_brief_templates (id),
    copy             integer not null check (copy > 0),
    created_at       timestamptz not null default now(),
    primary key (plan_id, number),
    constraint belief_plan_ads_code_taken unique (organization_id, code),
    constraint belief_plan_ads_ad_taken unique (plan_id, angle_id, template_id, copy),
    constraint belief_plan_ads_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id),
    constraint belief_plan_ads_angle_id_fkey
        foreign key (organization_id, angle_id) references belief_angles (organization_id, id)
);
select app.guard('belief_plan_ads');
revoke update, delete on belief_plan_ads from authenticated;
create trigger append_only before update or delete on belief_plan_ads
    for each row execute function app.refuse_change();
create trigger visible_template before insert on belief_plan_ads
    for each row execute function app.require_visible_template();
