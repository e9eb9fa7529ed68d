-- Two instances that start at once on an empty database found one organization: the second waits, and finds it.
create or replace function app.found(email text, name text, organization_name text)
    returns table (organization uuid, owner uuid, owner_email text, adopted boolean)
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_column
declare
    home         uuid;
    first_owner  uuid;
begin
    perform pg_advisory_xact_lock(hashtextextended('Belief First is founded', 0));
    home := coalesce(app.adopting_organization(), (
        select b.organization_id from public.brands b
          join public.user_organizations m on m.organization_id = b.organization_id and m.role = 'owner'
         group by b.organization_id order by count(*) desc, b.organization_id limit 1));
    if not exists (select from app.installation) then
        first_owner := (
            select m.user_id from public.user_organizations m
             where m.organization_id = home and m.role = 'owner' order by m.created_at, m.user_id limit 1);
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
