-- What is known of an ad account for a product, asked once; and the launch documents that went live, each as it was.
set local search_path = public;

create table belief_launch_facts (
    organization_id  uuid not null default app.organization(),
    product_id       uuid not null,
    page_id          text check (page_id ~ '^[0-9]{1,30}$'),
    pixel_id         text check (pixel_id ~ '^[0-9]{1,30}$'),
    app_id           text check (app_id ~ '^[0-9]{1,30}$'),
    link             text check (length(link) between 1 and 2000),
    countries        text[] not null default '{}' check (cardinality(countries) <= 250),
    age_min          integer check (age_min between 13 and 65),
    age_max          integer check (age_max between 13 and 65),
    updated_by       uuid default auth.uid(),
    updated_at       timestamptz not null default now(),
    primary key (organization_id, product_id),
    constraint belief_launch_facts_ages_check check (age_max >= age_min),
    constraint belief_launch_facts_product_id_fkey
        foreign key (organization_id, product_id) references products (organization_id, id) on delete cascade
);
select app.guard('belief_launch_facts');
select app.audited('belief_launch_facts', 'launch facts of a product', 'all', '{updated_by}');

create table belief_launches (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    version          integer not null check (version > 0),
    digest           text not null,
    document         text not null,
    launched_by      uuid default auth.uid(),
    launched_at      timestamptz not null default now(),
    primary key (organization_id, plan_id, version),
    constraint belief_launches_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade
);
select app.guard('belief_launches');
drop policy belief_first_change on belief_launches;
drop policy belief_first_remove on belief_launches;
revoke update, delete on belief_launches from authenticated;
select app.audited('belief_launches', 'launch', 'all', '{document}');
