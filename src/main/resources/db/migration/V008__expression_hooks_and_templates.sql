set local search_path = public;

create table if not exists hooks (
    id               uuid primary key default gen_random_uuid(),
    product_id       uuid not null references products (id) on delete cascade,
    text             text not null,
    category         text not null,
    framework        text,
    impact_score     integer check (impact_score between 0 and 21),
    emotional_score  text check (emotional_score in ('Very High', 'High', 'Medium', 'Low')),
    active           boolean default true,
    created_at       timestamptz default now(),
    updated_at       timestamptz default now()
);
alter table hooks add column if not exists organization_id uuid;
alter table hooks add column if not exists archived_at timestamptz;
alter table hooks alter column organization_id set default app.organization();
alter table hooks alter column organization_id set not null;
alter table hooks add constraint hooks_product_id_fkey_tenant
    foreign key (organization_id, product_id) references products (organization_id, id) on delete cascade;
create index hooks_impact_idx on hooks
    (organization_id, product_id, lpad((99 - coalesce(impact_score, -1))::text, 3, '0'), id);
create trigger touch before update on hooks for each row execute function app.touch();
select app.guard('hooks');

-- A template without a brand serves every brand of its organization; one without an organization serves everybody.
create table if not exists ad_brief_templates (
    id                uuid primary key default gen_random_uuid(),
    brand_id          uuid references brands (id) on delete cascade,
    name              text not null,
    instructions      text not null,
    active            boolean default true,
    created_at        timestamptz default now(),
    updated_at        timestamptz default now(),
    phase_tags        jsonb default '{}',
    slots             jsonb default '{}',
    evaluation_score  numeric(4, 2)
);
alter table ad_brief_templates add column if not exists organization_id uuid;
alter table ad_brief_templates add column if not exists archived_at timestamptz;
alter table ad_brief_templates alter column organization_id set default app.organization();
alter table ad_brief_templates add constraint ad_brief_templates_global_check
    check (organization_id is not null or brand_id is null);
alter table ad_brief_templates add constraint ad_brief_templates_brand_id_fkey_tenant
    foreign key (organization_id, brand_id) references brands (organization_id, id) on delete cascade;
create index ad_brief_templates_name_idx on ad_brief_templates (organization_id, lower(name), id);
create trigger touch before update on ad_brief_templates for each row execute function app.touch();
select app.guard('ad_brief_templates');
create policy belief_first_read_global on ad_brief_templates for select to authenticated
    using (organization_id is null);
