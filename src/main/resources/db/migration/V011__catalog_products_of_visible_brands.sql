set local search_path = public;

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
