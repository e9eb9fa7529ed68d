-- Lists of plans by product and by persona walk an index in the order in which they show them, like the others.
set local search_path = public;

create index belief_plans_open_product_idx on belief_plans (organization_id, product_id, updated_at desc, id desc)
    where archived_at is null;
create index belief_plans_open_persona_idx on belief_plans (organization_id, persona_id, updated_at desc, id desc)
    where archived_at is null;

-- Like app.find_plans, which servers of the version before still call, by product and persona too.
create function app.search_plans(words text, archived boolean, of_brand uuid, of_product uuid, of_persona uuid, of_phase integer,
                                 with_status text, before_time timestamptz, before_id uuid, most integer) returns setof uuid
    language plpgsql stable rows 50 security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
    home     uuid := app.organization();
    pattern  text := app.anywhere(words);
begin
    return query
        select p.id
          from public.belief_plans p
         where p.organization_id = home
           and (p.archived_at is not null) = archived
           and (of_brand is null or p.brand_id = of_brand)
           and (of_product is null or p.product_id = of_product)
           and (of_persona is null or p.persona_id = of_persona)
           and (of_phase is null or p.phase_id = of_phase)
           and (with_status is null or p.status = with_status)
           and (before_id is null or (p.updated_at, p.id) < (before_time, before_id))
           and lower(p.key || ' ' || p.name) like pattern
         order by p.updated_at desc, p.id desc
         limit most;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.search_plans(text, boolean, uuid, uuid, uuid, integer, text, timestamptz, uuid, integer)
    to authenticated;
