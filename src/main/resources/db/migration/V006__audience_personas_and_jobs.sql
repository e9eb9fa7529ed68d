set local search_path = public;

create table if not exists personas_4d (
    id                    uuid primary key default gen_random_uuid(),
    brand_id              uuid references brands (id) on delete cascade,
    product_id            uuid references products (id) on delete set null,
    persona_type          text not null check (persona_type in ('own_brand', 'product_specific', 'competitor')),
    name                  text not null,
    is_primary            boolean default false,
    persona_level         text check (persona_level in ('brand', 'product')),
    snapshot              text,
    demographics          jsonb default '{}',
    behavior_habits       jsonb default '{}',
    digital_presence      jsonb default '{}',
    purchase_drivers      jsonb default '{}',
    cultural_context      jsonb default '{}',
    typology_profile      jsonb default '{}',
    transformation_map    jsonb default '{}',
    desires               jsonb default '{}',
    self_narratives       text[],
    current_self_image    text,
    past_failures         jsonb,
    desired_self_image    text,
    identity_artifacts    text[],
    social_relations      jsonb default '{}',
    worldview             text,
    world_stories         text,
    core_values           text[],
    forces_of_good        text[],
    forces_of_evil        text[],
    cultural_zeitgeist    text,
    allergies             jsonb default '{}',
    outcomes_jtbd         jsonb,
    pain_points           jsonb,
    buying_objections     jsonb,
    desired_features      text[],
    failed_solutions      text[],
    familiar_promises     text[],
    pain_symptoms         text[],
    activation_events     text[],
    purchasing_habits     text,
    decision_process      text,
    current_workarounds   text[],
    emotional_risks       text[],
    barriers_to_behavior  text[],
    source_type           text check (source_type in ('manual', 'ai_generated', 'competitor_analysis', 'hybrid')),
    source_data           jsonb,
    confidence_score      double precision check (confidence_score between 0 and 1),
    created_at            timestamptz default now(),
    updated_at            timestamptz default now(),
    created_by            text
);
alter table personas_4d add column if not exists domain_sentiment jsonb;
alter table personas_4d add column if not exists organization_id uuid;
alter table personas_4d add column if not exists archived_at timestamptz;
alter table personas_4d alter column organization_id set default app.organization();
alter table personas_4d alter column organization_id set not null;
alter table personas_4d add constraint personas_4d_organization_id_key unique (organization_id, id);
alter table personas_4d add constraint personas_4d_brand_key unique (organization_id, brand_id, id);
alter table personas_4d add constraint personas_4d_brand_id_fkey_tenant
    foreign key (organization_id, brand_id) references brands (organization_id, id) on delete cascade;
alter table personas_4d add constraint personas_4d_product_id_fkey_tenant
    foreign key (organization_id, brand_id, product_id) references products (organization_id, brand_id, id)
    on delete set null (product_id);
alter table personas_4d add constraint personas_4d_product_id_fkey_alone
    foreign key (organization_id, product_id) references products (organization_id, id)
    on delete set null (product_id);
create index personas_4d_name_idx on personas_4d (organization_id, lower(name), id);
create index personas_4d_product_idx on personas_4d (organization_id, product_id);
create trigger touch before update on personas_4d for each row execute function app.touch();
select app.guard('personas_4d');

create table if not exists product_personas (
    id          uuid primary key default gen_random_uuid(),
    product_id  uuid not null references products (id) on delete cascade,
    persona_id  uuid not null references personas_4d (id) on delete cascade,
    is_primary  boolean default false,
    weight      double precision default 1.0,
    notes       text,
    created_at  timestamptz default now(),
    unique (product_id, persona_id)
);
alter table product_personas add column if not exists organization_id uuid;
alter table product_personas alter column organization_id set default app.organization();
alter table product_personas alter column organization_id set not null;
alter table product_personas add constraint product_personas_product_id_fkey_tenant
    foreign key (organization_id, product_id) references products (organization_id, id) on delete cascade;
alter table product_personas add constraint product_personas_persona_id_fkey_tenant
    foreign key (organization_id, persona_id) references personas_4d (organization_id, id) on delete cascade;
create unique index product_personas_primary_taken on product_personas (product_id) where is_primary;
create index product_personas_persona_idx on product_personas (organization_id, persona_id);
select app.guard('product_personas');

create table belief_sublayers (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    persona_id       uuid not null,
    sublayer_type    text not null check (sublayer_type in ('geography_locale', 'asset_specific',
                         'environment_context', 'lifestyle_usage', 'purchase_constraints', 'values_identity')),
    name             text not null,
    values           jsonb not null,
    notes            text,
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default now(),
    archived_at      timestamptz,
    constraint belief_sublayers_organization_id_key unique (organization_id, id),
    constraint belief_sublayers_persona_id_fkey
        foreign key (organization_id, persona_id) references personas_4d (organization_id, id) on delete cascade
);
create index belief_sublayers_persona_idx on belief_sublayers (organization_id, persona_id);
select app.guard('belief_sublayers');

create table belief_jtbd_framed (
    id                  uuid primary key default gen_random_uuid(),
    organization_id     uuid not null default app.organization(),
    persona_id          uuid not null,
    product_id          uuid not null,
    name                text not null,
    description         text,
    progress_statement  text,
    severity_state      text,
    source              text not null default 'manual'
                        check (source in ('manual', 'extracted_from_persona', 'ai_generated')),
    created_by          uuid default auth.uid(),
    created_at          timestamptz not null default now(),
    archived_at         timestamptz,
    constraint belief_jtbd_framed_organization_id_key unique (organization_id, id),
    constraint belief_jtbd_framed_persona_product_key unique (organization_id, persona_id, product_id, id),
    constraint belief_jtbd_framed_persona_id_fkey
        foreign key (organization_id, persona_id) references personas_4d (organization_id, id) on delete cascade,
    constraint belief_jtbd_framed_product_id_fkey
        foreign key (organization_id, product_id) references products (organization_id, id) on delete cascade
);
create index belief_jtbd_framed_persona_idx on belief_jtbd_framed (organization_id, persona_id, lower(name), id);
create index belief_jtbd_framed_name_idx on belief_jtbd_framed (organization_id, lower(name), id);
select app.guard('belief_jtbd_framed');
