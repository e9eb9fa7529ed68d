-- Begins a transaction of a person or a job, as app.admit_person does for the version before, and answers too whether they belong to
-- other organizations: only then pages offer to switch.
create function app.admit_member(claims jsonb)
    returns table (account_id uuid, organization_id uuid, organization_name text, member_role text, scopes text[],
                   theme text, time_zone text, has_others boolean)
    language plpgsql security definer set search_path = '' as $$
#variable_conflict use_variable
declare
    seat record;
begin
    select a.theme, a.time_zone, m.user_id, m.organization_id, o.name, m.role,
           coalesce(m.organization_id::text = lower(claims ->> 'organization_id'), false) as named,
           count(m.user_id) over () as seats
      into seat
      from (select (claims ->> 'sub')::uuid as id) asked
      left join app.accounts a on a.id = asked.id
      left join (public.user_organizations m join public.organizations o on o.id = m.organization_id)
        on m.user_id = asked.id
       and not exists (select from public.organization_deletions d
                        where d.organization_id = m.organization_id and d.due_at <= clock_timestamp())
     order by named desc
     limit 1;
    theme := seat.theme;
    time_zone := seat.time_zone;
    has_others := seat.seats > 1;
    if seat.seats = 0 or not (seat.named or seat.seats = 1) then
        perform app.tell(claims, null, null);
        return next;
        return;
    end if;
    perform app.tell(claims, seat.organization_id, seat.role);
    account_id := seat.user_id;
    organization_id := seat.organization_id;
    organization_name := seat.name;
    member_role := seat.role;
    scopes := '{}';
    return next;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.admit_member(jsonb) to ${app_role};
