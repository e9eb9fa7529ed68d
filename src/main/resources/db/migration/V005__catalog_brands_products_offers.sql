set local search_path = public;

-- A merge patch applied (RFC 7396): null removes a key, objects are merged, anything else replaces.
create function app.merge_patch(target jsonb, patch jsonb) returns jsonb
    language plpgsql immutable set search_path = '' as $$
begin
    if jsonb_typeof(patch) <> 'object' then
        return patch;
    end if;
    return coalesce((
        select jsonb_object_agg(key, case when p.value is null then t.value
                                          else app.merge_patch(t.value, p.value) end)
          from jsonb_each(case when jsonb_typeof(target) = 'object' then target else '{}' end) t
          full join jsonb_each(patch) p using (key)
         where jsonb_typeof(p.value) is distinct from 'null'), '{}');
end
$$;

-- The columns of a row that a patch names, as they are after it; no other column is touched.
create function app.patched(entry jsonb, patch jsonb) returns jsonb
    language sql immutable set search_path = '' as $$
    select coalesce(jsonb_object_agg(key, app.merge_patch(entry -> key, value)), '{}') from jsonb_each(patch)
$$;
grant execute on function app.merge_patch(jsonb, jsonb), app.patched(jsonb, jsonb) to authenticated;

create table if not exists brands (
    id                 uuid primary key default gen_random_uuid(),
    name               text not null,
    slug               text not null,
    description        text,
    website            text,
    created_at         timestamptz default now(),
    updated_at         timestamptz default now(),
    organization_id    uuid references organizations (id),
    brand_colors       jsonb,
    brand_fonts        jsonb,
    brand_guidelines   text,
    brand_code         varchar(4),
    ad_creation_notes  text,
    disallowed_claims  text[] default '{}',
    brand_voice_tone   text,
    logo_url           text
);
alter table brands add column if not exists archived_at timestamptz;
alter table brands alter column organization_id set default app.organization();
alter table brands alter column organization_id set not null;
alter table brands add constraint brands_organization_id_key unique (organization_id, id);
alter table brands add constraint brands_name_taken unique (organization_id, name);
alter table brands add constraint brands_slug_taken unique (organization_id, slug);
create index brands_name_idx on brands (organization_id, lower(name), id);
create trigger touch before update on brands for each row execute function app.touch();
select app.guard('brands');

create table if not exists products (
    id                     uuid primary key default gen_random_uuid(),
    brand_id               uuid not null references brands (id) on delete cascade,
    name                   text not null,
    slug                   text not null,
    description            text,
    target_audience        text,
    price_range            text,
    is_active              boolean default true,
    created_at             timestamptz default now(),
    updated_at             timestamptz default now(),
    benefits               text[],
    unique_selling_points  text[],
    key_ingredients        text[],
    key_benefits           jsonb,
    key_problems_solved    jsonb,
    features               jsonb,
    current_offer          text,
    prohibited_claims      text[],
    required_disclaimers   text,
    brand_voice_notes      text,
    banned_terms           text[],
    social_proof           text,
    guarantee              text,
    product_url            text,
    product_dimensions     text,
    product_code           varchar(4),
    review_platforms       jsonb,
    faq_items              jsonb,
    constraint products_slug_taken unique (brand_id, slug)
);
alter table products add column if not exists organization_id uuid;
alter table products add column if not exists archived_at timestamptz;
alter table products alter column organization_id set default app.organization();
alter table products alter column organization_id set not null;
alter table products add constraint products_organization_id_key unique (organization_id, id);
alter table products add constraint products_brand_key unique (organization_id, brand_id, id);
alter table products add constraint products_brand_id_fkey_tenant
    foreign key (organization_id, brand_id) references brands (organization_id, id) on delete cascade;
create index products_name_idx on products (organization_id, lower(name), id);
create index products_brand_idx on products (organization_id, brand_id, lower(name), id);
create trigger touch before update on products for each row execute function app.touch();
select app.guard('products');

-- A slug is unique within a brand, whosever that is, and this is looked at before the foreign key: the writer must be able to
-- see the brand, or a taken slug would tell what another organization sells.
create function app.require_visible_brand() returns trigger language plpgsql set search_path = '' as $$
begin
    if not exists (
        select from public.brands b
         where b.id = new.brand_id and b.organization_id = coalesce(new.organization_id, b.organization_id)) then
        raise exception 'brand % is not there (products_brand_id_fkey_tenant)', new.brand_id
            using errcode = 'foreign_key_violation', constraint = 'products_brand_id_fkey_tenant';
    end if;
    return new;
end
$$;
revoke execute on function app.require_visible_brand() from public;
create trigger visible_brand before insert or update of brand_id on products
    for each row execute function app.require_visible_brand();

create table belief_offers (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    product_id       uuid not null,
    name             text not null,
    description      text,
    urgency_drivers  jsonb not null default '[]',
    active           boolean not null default true,
    version          integer not null default 1,
    supersedes_id    uuid,
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default now(),
    updated_at       timestamptz not null default now(),
    archived_at      timestamptz,
    constraint belief_offers_organization_id_key unique (organization_id, id),
    constraint belief_offers_product_key unique (organization_id, product_id, id),
    constraint belief_offers_supersedes_id_taken unique (organization_id, supersedes_id),
    constraint belief_offers_product_id_fkey
        foreign key (organization_id, product_id) references products (organization_id, id) on delete cascade,
    constraint belief_offers_supersedes_id_fkey
        foreign key (organization_id, product_id, supersedes_id)
        references belief_offers (organization_id, product_id, id)
);
create index belief_offers_product_idx on belief_offers (organization_id, product_id, lower(name), id);
create trigger touch before update on belief_offers for each row execute function app.touch();
select app.guard('belief_offers');

revoke execute on all functions in schema app from public;
