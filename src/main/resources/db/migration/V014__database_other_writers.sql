-- Programs that wrote to the six tables before us go on: what they leave out is filled from the row that theirs belongs to.
set local search_path = public;

create function app.adopting_organization() returns uuid language sql stable security definer set search_path = '' as
    $$ select organization from app.adoption $$;

-- Arguments come in pairs: a table, and the column that names its row; the first pair that leads somewhere counts.
create function app.fill_organization() returns trigger language plpgsql set search_path = '' as $$
begin
    for pair in 0 .. tg_nargs / 2 - 1 loop
        execute format('select organization_id from public.%I where id = $1', tg_argv[2 * pair])
           into new.organization_id
          using (to_jsonb(new) ->> tg_argv[2 * pair + 1])::uuid;
        exit when new.organization_id is not null;
    end loop;
    if new.organization_id is null then
        new.organization_id = app.adopting_organization();
    end if;
    return new;
end
$$;

create trigger adopt before insert on brands for each row when (new.organization_id is null)
    execute function app.fill_organization();
create trigger adopt before insert on products for each row when (new.organization_id is null)
    execute function app.fill_organization('brands', 'brand_id');
create trigger adopt before insert on personas_4d for each row when (new.organization_id is null)
    execute function app.fill_organization('brands', 'brand_id', 'products', 'product_id');
create trigger adopt before insert on product_personas for each row when (new.organization_id is null)
    execute function app.fill_organization('products', 'product_id');
create trigger adopt before insert on hooks for each row when (new.organization_id is null)
    execute function app.fill_organization('products', 'product_id');
create trigger adopt before insert on ad_brief_templates
    for each row when (new.organization_id is null and new.brand_id is not null)
    execute function app.fill_organization('brands', 'brand_id');

do $$
declare
    writer   name;
    adopted  name;
begin
    -- A role that bypasses row security needs no policy, but it runs the default and the trigger above.
    for writer in
        select rolname from pg_roles where (rolbypassrls or rolname = 'service_role') and not rolsuper
    loop
        execute format('grant usage on schema app to %I', writer);
        execute format('grant execute on function app.organization(), app.adopting_organization() to %I', writer);
    end loop;

    -- Policies of others may be wider than ours, and any one of them would do: this one has to hold beside each.
    foreach adopted in array array['brands', 'products', 'personas_4d', 'product_personas', 'hooks'] loop
        execute format('create policy belief_first_tenant on %I as restrictive to authenticated
            using (organization_id = (select app.organization()))', adopted);
    end loop;
end
$$;
create policy belief_first_tenant on ad_brief_templates as restrictive to authenticated
    using (organization_id = (select app.organization()) or organization_id is null)
    with check (organization_id = (select app.organization()));

-- Nor may somebody else's policy show who belongs to an organization that is not one's own.
create policy belief_first_mine on user_organizations as restrictive for select to authenticated
    using (user_id = (select auth.uid()) or organization_id = (select app.organization()));
create policy belief_first_mine on organizations as restrictive for select to authenticated
    using (id in (select m.organization_id from user_organizations m where m.user_id = (select auth.uid())));
create policy belief_first_managed on organizations as restrictive for update to authenticated
    using (id = (select app.organization()) and (select app.may_manage()));

-- The first organization and its owner. In a database that was taken in it is the one that adopted, else the one with most
-- brands, and its present owner if it has one. Asked again, the same ones.
drop function app.found(text, text, text);
create function app.found(email text, name text, organization_name text)
    returns table (organization uuid, owner uuid, owner_email text, adopted boolean)
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
    home         uuid := coalesce(app.adopting_organization(), (
                     select b.organization_id from public.brands b
                       join public.user_organizations m on m.organization_id = b.organization_id and m.role = 'owner'
                      group by b.organization_id order by count(*) desc, b.organization_id limit 1));
    first_owner  uuid := (
                     select m.user_id from public.user_organizations m
                      where m.organization_id = home and m.role = 'owner' order by m.created_at, m.user_id limit 1);
begin
    if not exists (select from app.installation) then
        if first_owner is null then
            first_owner := app.add_account(email, name);
            if home is not null then
                perform app.seat_member(home, first_owner, 'owner');
            end if;
        end if;
        insert into app.accounts (id, email, name) values (first_owner, first_owner || '@belief-first.local', name)
        on conflict do nothing;
        insert into app.installation (organization, owner)
        values (coalesce(home, app.found_organization(organization_name, first_owner)), first_owner);
    end if;
    return query select i.organization, i.owner, a.email, home is not null
                   from app.installation i join app.accounts a on a.id = i.owner;
end
$$;
grant execute on function app.found(text, text, text) to ${app_role};

revoke execute on all functions in schema app from public;
