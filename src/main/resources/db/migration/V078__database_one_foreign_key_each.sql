-- PostgREST embeds one table in another by the foreign key between them, and by none when there are two. So between two tables of
-- the field there is the one that the field had, and what must hold within an organization besides is held by triggers.
set local search_path = public;

-- Arguments come in pairs: a table, and the column that names a row there, which has to be of the same organization.
create function app.keep_within_organization() returns trigger language plpgsql set search_path = '' as $$
declare
    named  uuid;
    there  boolean;
begin
    for pair in 0 .. tg_nargs / 2 - 1 loop
        named := to_jsonb(new) ->> tg_argv[2 * pair + 1];
        continue when named is null;
        execute format('select exists (select from public.%I where id = $1 and organization_id = $2)', tg_argv[2 * pair])
           into there using named, new.organization_id;
        if not there then
            raise exception '% is not there (%_%_fkey_tenant)', named, tg_table_name, tg_argv[2 * pair + 1]
                using errcode = 'foreign_key_violation',
                      constraint = tg_table_name || '_' || tg_argv[2 * pair + 1] || '_fkey_tenant';
        end if;
    end loop;
    return new;
end
$$;

-- A slug is unique within a brand, and this is looked at before: the writer must be able to see the brand, or a taken slug would
-- tell what another organization sells.
create trigger kept_within before insert or update of brand_id, organization_id on products
    for each row execute function app.keep_within_organization('brands', 'brand_id');
create trigger kept_within before insert or update of brand_id, product_id, organization_id on personas_4d
    for each row execute function app.keep_within_organization('brands', 'brand_id', 'products', 'product_id');
create trigger kept_within before insert or update of product_id, persona_id, organization_id on product_personas
    for each row execute function app.keep_within_organization('products', 'product_id', 'personas_4d', 'persona_id');
create trigger kept_within before insert or update of product_id, organization_id on hooks
    for each row execute function app.keep_within_organization('products', 'product_id');
create trigger kept_within before insert or update of brand_id, organization_id on ad_brief_templates
    for each row execute function app.keep_within_organization('brands', 'brand_id');
drop trigger visible_brand on products;
drop function app.require_visible_brand();

-- A persona of a brand names a product of that brand: when the persona changes, and when the product does.
create function app.keep_persona_of_brand() returns trigger language plpgsql set search_path = '' as $$
begin
    if new.brand_id is not null and new.product_id is not null then
        perform from public.products where id = new.product_id and brand_id = new.brand_id for key share;
        if not found then
            raise exception 'product % is of another brand (personas_4d_product_id_fkey_tenant)', new.product_id
                using errcode = 'foreign_key_violation', constraint = 'personas_4d_product_id_fkey_tenant';
        end if;
    end if;
    return new;
end
$$;
create trigger kept_with_product before insert or update of brand_id, product_id on personas_4d
    for each row execute function app.keep_persona_of_brand();

create function app.keep_product_of_personas() returns trigger language plpgsql set search_path = '' as $$
begin
    if exists (select from public.personas_4d where product_id = new.id and brand_id <> new.brand_id) then
        raise exception 'personas of its brand name product % (personas_4d_product_id_fkey_tenant)', new.id
            using errcode = 'foreign_key_violation', constraint = 'personas_4d_product_id_fkey_tenant';
    end if;
    return null;
end
$$;
create trigger kept_with_personas after update of brand_id on products
    for each row when (old.brand_id <> new.brand_id) execute function app.keep_product_of_personas();

-- A row stays in its organization. One that nothing belongs to may be moved by the owner of the tables.
create function app.keep_organization() returns trigger language plpgsql set search_path = '' as $$
begin
    if tg_nargs = 0 or not app.is_owner() then
        raise exception 'A row of % stays in its organization.', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger home_kept before update of organization_id on brands
    for each row when (old.organization_id is distinct from new.organization_id) execute function app.keep_organization();
create trigger home_kept before update of organization_id on products
    for each row when (old.organization_id is distinct from new.organization_id) execute function app.keep_organization();
create trigger home_kept before update of organization_id on personas_4d
    for each row when (old.organization_id is distinct from new.organization_id) execute function app.keep_organization();
create trigger home_kept before update of organization_id on product_personas
    for each row when (old.organization_id is distinct from new.organization_id) execute function app.keep_organization('owner');
create trigger home_kept before update of organization_id on hooks
    for each row when (old.organization_id is distinct from new.organization_id) execute function app.keep_organization('owner');
create trigger home_kept before update of organization_id on ad_brief_templates
    for each row when (old.organization_id is distinct from new.organization_id) execute function app.keep_organization('owner');

do $$
declare
    key record;
begin
    for key in select * from (values
            ('products', 'brand_id', 'brands', 'cascade'),
            ('personas_4d', 'brand_id', 'brands', 'cascade'),
            ('personas_4d', 'product_id', 'products', 'set null'),
            ('product_personas', 'product_id', 'products', 'cascade'),
            ('product_personas', 'persona_id', 'personas_4d', 'cascade'),
            ('hooks', 'product_id', 'products', 'cascade'),
            ('ad_brief_templates', 'brand_id', 'brands', 'cascade')) as known (belonging, named, owners, gone) loop
        execute format('alter table %I drop constraint if exists %I, drop constraint if exists %I', key.belonging,
            key.belonging || '_' || key.named || '_fkey_tenant', key.belonging || '_' || key.named || '_fkey_alone');
        if not exists (select from pg_constraint
                        where contype = 'f' and conrelid = key.belonging::regclass and confrelid = key.owners::regclass) then
            execute format('alter table %I add constraint %I foreign key (%I) references %I (id) on delete %s', key.belonging,
                key.belonging || '_' || key.named || '_fkey', key.named, key.owners, key.gone);
        end if;
    end loop;
end
$$;

revoke execute on all functions in schema app from public;
