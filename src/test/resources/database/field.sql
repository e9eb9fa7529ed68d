-- A database of the field before us, as people's own programs made it: six tables and who owns what, full of rows and of traps.
create table organizations (
    id uuid primary key default gen_random_uuid(), name text not null, slug text unique, owner_user_id uuid,
    created_at timestamptz default now());
create table user_organizations (
    id uuid primary key default gen_random_uuid(), user_id uuid not null,
    organization_id uuid not null references organizations (id),
    role text not null default 'member' check (role in ('owner', 'admin', 'member', 'viewer')),
    created_at timestamptz default now(), unique (user_id, organization_id));
create table brands (
    id uuid primary key default gen_random_uuid(), name text not null unique, slug text not null unique,
    description text, created_at timestamptz default now(), updated_at timestamptz default now(),
    organization_id uuid references organizations (id), brand_colors jsonb, brand_code varchar(4),
    disallowed_claims text[] default '{}', brand_voice_tone text, house_style text);
create table products (
    id uuid primary key default gen_random_uuid(), brand_id uuid not null references brands (id) on delete cascade,
    name text not null, slug text not null, description text, is_active boolean default true,
    created_at timestamptz default now(), updated_at timestamptz default now(), benefits text[],
    unique_selling_points text[], key_benefits jsonb, key_problems_solved jsonb, current_offer text,
    prohibited_claims text[], banned_terms text[], product_code varchar(4), unique (brand_id, slug));
create table personas_4d (
    id uuid primary key default gen_random_uuid(), brand_id uuid references brands (id) on delete cascade,
    product_id uuid references products (id) on delete set null, persona_type text not null, name text not null,
    is_primary boolean default false, snapshot text, transformation_map jsonb default '{}', outcomes_jtbd jsonb,
    domain_sentiment jsonb, pain_points jsonb, core_values text[], created_at timestamptz default now(),
    updated_at timestamptz default now());
create table product_personas (
    id uuid primary key default gen_random_uuid(),
    product_id uuid not null references products (id) on delete cascade,
    persona_id uuid not null references personas_4d (id) on delete cascade, is_primary boolean default false,
    weight double precision default 1.0, notes text, created_at timestamptz default now(),
    unique (product_id, persona_id));
create table hooks (
    id uuid primary key default gen_random_uuid(), product_id uuid not null references products (id) on delete cascade,
    text text not null, category text not null, framework text, impact_score integer, emotional_score text,
    active boolean default true, created_at timestamptz default now(), updated_at timestamptz default now());
create table ad_brief_templates (
    id uuid primary key default gen_random_uuid(), brand_id uuid references brands (id) on delete cascade,
    name text not null, instructions text not null, active boolean default true,
    created_at timestamptz default now(), updated_at timestamptz default now());

-- Their program keeps times of its own, and shows every signed-in person every brand.
create function stamp() returns trigger language plpgsql set search_path = '' as
    $$ begin new.updated_at = now(); return new; end $$;
create trigger stamp before update on products for each row execute function stamp();
alter table brands enable row level security;
create policy "Anybody reads brands" on brands for select to authenticated using (true);

insert into organizations (id, name) values
    ('00000000-0000-4000-8000-000000000001', 'Agency'), ('00000000-0000-4000-8000-000000000002', 'Client');
insert into user_organizations (user_id, organization_id, role) values
    ('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-000000000001', 'owner'),
    ('00000000-0000-4000-8000-0000000000a2', '00000000-0000-4000-8000-000000000002', 'owner');
insert into brands (id, name, slug, organization_id, brand_code, house_style, created_at)
select md5('brand' || n)::uuid, 'Brand ' || n, 'brand-' || n,
       case n % 3 when 0 then null else ('00000000-0000-4000-8000-00000000000' || n % 3)::uuid end,
       'B' || n, 'plain', '2025-01-01'
  from generate_series(1, 30) n;
insert into products (id, brand_id, name, slug, benefits, key_benefits, created_at, updated_at)
select md5('product' || n)::uuid, md5('brand' || 1 + n % 30)::uuid, 'Product ' || n, 'product-' || n,
       case when n % 3 = 0 then array['Moves better', 'Sleeps better'] end,
       case when n % 3 = 1 then '["Moves better"]'::jsonb when n % 3 = 2 then '{"main": "Moves better"}' end,
       '2025-01-01', '2025-02-02'
  from generate_series(1, 10000) n;
insert into personas_4d (id, brand_id, product_id, persona_type, name, outcomes_jtbd, domain_sentiment, core_values, created_at)
select md5('persona' || n)::uuid,
       case when n % 5 <> 0 then md5('brand' || 1 + n % 30)::uuid end,
       case when n % 4 = 0 then md5('product' || n)::uuid when n % 4 = 1 then md5('product' || n + 3)::uuid end,
       'own_brand', 'Persona ' || n,
       case n % 3 when 0 then '{"functional": ["Walk again"], "emotional": ["Feel calm"], "social": null}'::jsonb
                  when 1 then '["Walk again", "Feel calm"]' end,
       case n % 3 when 2 then '{"outcomes_jtbd": {"functional": ["Walk again"]}}'::jsonb end,
       case when n % 2 = 0 then array['care', null] end, '2025-01-01'
  from generate_series(1, 300) n;
insert into product_personas (product_id, persona_id, is_primary, created_at)
select md5('product' || n)::uuid, md5('persona' || n)::uuid, true, '2025-01-01'
  from generate_series(1, 300) n where n % 5 <> 0;
insert into product_personas (product_id, persona_id, is_primary, created_at)
select md5('product' || n)::uuid, md5('persona' || n + 30)::uuid, true, '2025-01-02'
  from generate_series(1, 120) n where n % 5 <> 0;
insert into hooks (product_id, text, category, impact_score)
select md5('product' || 1 + n % 10000)::uuid, 'He waited ' || n, 'timeline', n % 22 from generate_series(1, 200000) n;
insert into ad_brief_templates (brand_id, name, instructions)
select case when n % 2 = 0 then md5('brand' || n)::uuid end, 'Template ' || n, 'One dog, one stair.'
  from generate_series(1, 20) n;
