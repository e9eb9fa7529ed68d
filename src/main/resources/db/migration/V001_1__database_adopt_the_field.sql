-- Takes in a database of the field, which holds brands, products and personas already: what is missing is added, no row is lost,
-- and each row learns which organization it belongs to. On an empty database, and on one of ours, nothing happens.
set local search_path = public;

-- The organization that has what belonged to nobody, and what other writers add without naming one.
create table app.adoption (
    only_one      boolean primary key default true check (only_one),
    organization  uuid not null
);

alter table if exists brands
    add column if not exists description text,
    add column if not exists website text,
    add column if not exists created_at timestamptz default now(),
    add column if not exists updated_at timestamptz default now(),
    add column if not exists organization_id uuid,
    add column if not exists brand_colors jsonb,
    add column if not exists brand_fonts jsonb,
    add column if not exists brand_guidelines text,
    add column if not exists brand_code varchar(4),
    add column if not exists ad_creation_notes text,
    add column if not exists disallowed_claims text[] default '{}',
    add column if not exists brand_voice_tone text,
    add column if not exists logo_url text;

alter table if exists products
    add column if not exists description text,
    add column if not exists target_audience text,
    add column if not exists price_range text,
    add column if not exists is_active boolean default true,
    add column if not exists created_at timestamptz default now(),
    add column if not exists updated_at timestamptz default now(),
    add column if not exists benefits text[],
    add column if not exists unique_selling_points text[],
    add column if not exists key_ingredients text[],
    add column if not exists key_benefits jsonb,
    add column if not exists key_problems_solved jsonb,
    add column if not exists features jsonb,
    add column if not exists current_offer text,
    add column if not exists prohibited_claims text[],
    add column if not exists required_disclaimers text,
    add column if not exists brand_voice_notes text,
    add column if not exists banned_terms text[],
    add column if not exists social_proof text,
    add column if not exists guarantee text,
    add column if not exists product_url text,
    add column if not exists product_dimensions text,
    add column if not exists product_code varchar(4),
    add column if not exists review_platforms jsonb,
    add column if not exists faq_items jsonb,
    add column if not exists organization_id uuid;

alter table if exists personas_4d
    add column if not exists is_primary boolean default false,
    add column if not exists persona_level text,
    add column if not exists snapshot text,
    add column if not exists demographics jsonb default '{}',
    add column if not exists behavior_habits jsonb default '{}',
    add column if not exists digital_presence jsonb default '{}',
    add column if not exists purchase_drivers jsonb default '{}',
    add column if not exists cultural_context jsonb default '{}',
    add column if not exists typology_profile jsonb default '{}',
    add column if not exists transformation_map jsonb default '{}',
    add column if not exists desires jsonb default '{}',
    add column if not exists self_narratives text[],
    add column if not exists current_self_image text,
    add column if not exists past_failures jsonb,
    add column if not exists desired_self_image text,
    add column if not exists identity_artifacts text[],
    add column if not exists social_relations jsonb default '{}',
    add column if not exists worldview text,
    add column if not exists world_stories text,
    add column if not exists core_values text[],
    add column if not exists forces_of_good text[],
    add column if not exists forces_of_evil text[],
    add column if not exists cultural_zeitgeist text,
    add column if not exists allergies jsonb default '{}',
    add column if not exists outcomes_jtbd jsonb,
    add column if not exists pain_points jsonb,
    add column if not exists buying_objections jsonb,
    add column if not exists desired_features text[],
    add column if not exists failed_solutions text[],
    add column if not exists familiar_promises text[],
    add column if not exists pain_symptoms text[],
    add column if not exists activation_events text[],
    add column if not exists purchasing_habits text,
    add column if not exists decision_process text,
    add column if not exists current_workarounds text[],
    add column if not exists emotional_risks text[],
    add column if not exists barriers_to_behavior text[],
    add column if not exists source_type text,
    add column if not exists source_data jsonb,
    add column if not exists confidence_score double precision,
    add column if not exists created_at timestamptz default now(),
    add column if not exists updated_at timestamptz default now(),
    add column if not exists created_by text,
    add column if not exists organization_id uuid,
    add column if not exists domain_sentiment jsonb;

alter table if exists product_personas
    add column if not exists is_primary boolean default false,
    add column if not exists weight double precision default 1.0,
    add column if not exists notes text,
    add column if not exists created_at timestamptz default now(),
    add column if not exists organization_id uuid;

alter table if exists hooks
    add column if not exists framework text,
    add column if not exists impact_score integer,
    add column if not exists emotional_score text,
    add column if not exists active boolean default true,
    add column if not exists created_at timestamptz default now(),
    add column if not exists updated_at timestamptz default now(),
    add column if not exists organization_id uuid;

alter table if exists ad_brief_templates
    add column if not exists active boolean default true,
    add column if not exists created_at timestamptz default now(),
    add column if not exists updated_at timestamptz default now(),
    add column if not exists phase_tags jsonb default '{}',
    add column if not exists slots jsonb default '{}',
    add column if not exists evaluation_score numeric(4, 2),
    add column if not exists organization_id uuid;

do $$
declare
    field      text[] := array['brands', 'products', 'personas_4d', 'product_personas', 'hooks', 'ad_brief_templates'];
    home       uuid := nullif('${organization}', '')::uuid;
    quieted    text[];
    entry      text;
begin
    if to_regclass('brands') is null or to_regprocedure('app.organization()') is not null then
        return;
    end if;

    -- Whatever of the six is missing comes to be empty in a later migration.
    select array_agg(name) into field from unnest(field) name where to_regclass(name) is not null;
    create table if not exists organizations (
        id             uuid primary key default gen_random_uuid(),
        name           text not null,
        slug           text unique,
        owner_user_id  uuid,
        created_at     timestamptz default now()
    );
    foreach entry in array field || array['organizations'] loop
        execute format('alter table %I no force row level security', entry);
    end loop;

    if home is null and (select count(*) from organizations) = 1 then
        select id into home from organizations;
    end if;
    if home is null and not exists (select from organizations) then
        insert into organizations (name) values ('My organization') returning id into home;
    end if;
    if home is not null then
        insert into app.adoption (organization) values (home);
    end if;

    -- Other writers' own triggers would stamp every row as changed today.
    set constraints all immediate;
    select coalesce(array_agg(format('table %s %%s trigger %I', tgrelid::regclass, tgname)), '{}') into quieted
      from pg_trigger
     where tgrelid = any (field::regclass[]) and not tgisinternal and tgenabled = 'O';
    foreach entry in array quieted loop
        execute 'alter ' || format(entry, 'disable');
    end loop;

    update brands set organization_id = home where organization_id is null;
    if 'products' = any (field) then
        update products p set organization_id = b.organization_id from brands b where b.id = p.brand_id;
    end if;
    if 'hooks' = any (field) then
        update hooks h set organization_id = p.organization_id from products p where p.id = h.product_id;
    end if;
    if 'ad_brief_templates' = any (field) then
        update ad_brief_templates t set organization_id = b.organization_id from brands b where b.id = t.brand_id;
    end if;
    if 'personas_4d' = any (field) then
        update personas_4d o
           set organization_id = coalesce((select organization_id from brands where id = o.brand_id),
                                          (select organization_id from products where id = o.product_id), home);
    end if;
    if 'product_personas' = any (field) then
        update product_personas l set organization_id = p.organization_id from products p where p.id = l.product_id;

        -- One primary persona a product; the oldest stays.
        update product_personas l
           set is_primary = false
         where is_primary and exists (
             select from product_personas o
              where o.product_id = l.product_id and o.is_primary and (o.created_at, o.id) < (l.created_at, l.id));

        -- A persona of one brand that names another brand's product is linked to it instead; whoever asks finds her as before.
        insert into product_personas (product_id, persona_id, organization_id)
        select o.product_id, o.id, o.organization_id
          from personas_4d o
          join products p on p.id = o.product_id and p.brand_id <> o.brand_id
         where not exists (select from product_personas l where l.product_id = p.id and l.persona_id = o.id);
        update personas_4d o
           set product_id = null
          from products p
         where p.id = o.product_id and p.brand_id <> o.brand_id;
    end if;

    -- Names were unique over all organizations, which tells each what the others have; now they are within one.
    for entry in
        select format('alter table brands drop constraint %I', conname)
          from pg_constraint
         where conrelid = 'brands'::regclass and contype = 'u' and array_length(conkey, 1) = 1
           and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) in ('name', 'slug')
        union all
        select format('drop index %s', indexrelid::regclass)
          from pg_index
         where indrelid = 'brands'::regclass and indisunique and not indisprimary
           and indnkeyatts = 1 and pg_get_indexdef(indexrelid, 1, true) ~ '\m(name|slug)\M'
           and not exists (select from pg_constraint where conindid = indexrelid)
    loop
        execute entry;
    end loop;
    while exists (select from brands group by organization_id, name having count(*) > 1) loop
        update brands b
           set name = name || ' (2)'
         where exists (select from brands o where o.organization_id = b.organization_id and o.name = b.name
                          and (o.created_at, o.id) < (b.created_at, b.id));
    end loop;
    while exists (select from brands group by organization_id, slug having count(*) > 1) loop
        update brands b
           set slug = slug || '-2'
         where exists (select from brands o where o.organization_id = b.organization_id and o.slug = b.slug
                          and (o.created_at, o.id) < (b.created_at, b.id));
    end loop;

    -- Our refusals name the constraint that stood in the way.
    for entry in
        select format('alter table products rename constraint %I to products_slug_taken', conname)
          from pg_constraint
         where conrelid = to_regclass('products') and contype = 'u' and conname <> 'products_slug_taken'
           and (select array_agg(attname::text order by attname) from pg_attribute
                 where attrelid = conrelid and attnum = any (conkey)) = array['brand_id', 'slug']
    loop
        execute entry;
    end loop;

    foreach entry in array quieted loop
        execute 'alter ' || format(entry, 'enable');
    end loop;
end
$$;
