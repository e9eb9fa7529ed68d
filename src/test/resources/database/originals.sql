-- The belief_* tables of the program that this product follows, as they were first specified.
create table belief_offers (id uuid primary key default gen_random_uuid(), product_id uuid not null references products (id), name text not null, description text, urgency_drivers jsonb,
    active boolean default true, created_by uuid, created_at timestamptz default now(), updated_at timestamptz default now());
create table belief_sublayers (id uuid primary key default gen_random_uuid(), persona_id uuid not null references personas_4d (id),
    sublayer_type text not null check (sublayer_type in ('geography_locale', 'asset_specific', 'environment_context', 'lifestyle_usage', 'purchase_constraints', 'values_identity')),
    name text not null, "values" jsonb not null, notes text, created_by uuid, created_at timestamptz default now());
create table belief_jtbd_framed (id uuid primary key default gen_random_uuid(), persona_id uuid not null references personas_4d (id), product_id uuid not null references products (id), name text not null,
    description text, progress_statement text, source text default 'manual', created_by uuid, created_at timestamptz default now());
create table belief_angles (id uuid primary key default gen_random_uuid(), jtbd_framed_id uuid not null references belief_jtbd_framed (id), name text not null, belief_statement text not null,
    explanation text, status text default 'untested', created_by uuid, created_at timestamptz default now());
create table belief_plans (id uuid primary key default gen_random_uuid(), name text not null, brand_id uuid not null references brands (id), product_id uuid not null references products (id),
    offer_id uuid references belief_offers (id), persona_id uuid not null references personas_4d (id), jtbd_framed_id uuid not null references belief_jtbd_framed (id),
    phase_id integer not null default 1 check (phase_id between 1 and 6), template_strategy text default 'fixed' check (template_strategy in ('fixed', 'random')), ads_per_angle integer default 3,
    status text default 'draft' check (status in ('draft', 'ready', 'running', 'completed')), compiled_payload jsonb, created_by uuid, created_at timestamptz default now(), compiled_at timestamptz);
create table belief_plan_angles (plan_id uuid not null references belief_plans (id) on delete cascade, angle_id uuid not null references belief_angles (id), display_order integer default 0, primary key (plan_id, angle_id));
create table belief_plan_templates (plan_id uuid not null references belief_plans (id) on delete cascade, template_id uuid not null references ad_brief_templates (id), display_order integer default 0, primary key (plan_id, template_id));
create table belief_plan_runs (id uuid primary key default gen_random_uuid(), plan_id uuid not null references belief_plans (id), phase_id integer not null,
    status text default 'pending' check (status in ('pending', 'running', 'completed', 'failed')), started_at timestamptz, completed_at timestamptz, results jsonb, created_at timestamptz default now());
create index idx_belief_offers_product on belief_offers (product_id);
create index idx_belief_sublayers_persona on belief_sublayers (persona_id);
create index idx_belief_jtbd_framed_persona on belief_jtbd_framed (persona_id);
create index idx_belief_angles_jtbd on belief_angles (jtbd_framed_id);
create index idx_belief_plans_brand on belief_plans (brand_id);
create index idx_belief_plans_status on belief_plans (status);
