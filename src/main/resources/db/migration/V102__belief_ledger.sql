-- The ledger in the order of names, whatever its filter. Row security lets no condition on lower(name) or of LIKE reach an index, so
-- this looks for the owner, and in the organization of whoever asks.
set local search_path = public;

create index belief_angles_open_idx on belief_angles (organization_id, lower(name), id) where archived_at is null;
create index belief_angles_open_status_idx on belief_angles (organization_id, status, lower(name), id) where archived_at is null;

do $$
begin
    if (select count(*) from pg_extension where extname in ('pg_trgm', 'btree_gin')) = 2 then
        execute format('create index belief_angles_words_idx on belief_angles
            using gin (organization_id %I.uuid_ops, lower(name || '' '' || belief_statement) %I.gin_trgm_ops)',
            (select extnamespace::regnamespace::text from pg_extension where extname = 'btree_gin'),
            (select extnamespace::regnamespace::text from pg_extension where extname = 'pg_trgm'));
    end if;
end
$$;

-- Whether the latest change that made an angle a winner was of a plan of phase 2.
create function app.is_confirmed(angle uuid) returns boolean language sql stable set search_path = '' as $$
    select coalesce((select p.phase_id = 2
                       from public.belief_angle_changes c
                       left join public.belief_plans p on p.id = c.plan_id
                      where c.angle_id = angle and c.to_status = 'winner'
                      order by c.changed_at desc, c.id desc
                      limit 1), false)
$$;

-- A part of the ledger: "confirmed" tells winners that phase 2 confirmed from the others; null means any.
create function app.find_angles(words text, with_status text, confirmed boolean, of_brand uuid,
                                after_name text, after_id uuid, most integer) returns setof uuid
    language plpgsql stable rows 50 security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
    home     uuid := app.organization();
    pattern  text := app.anywhere(words);
begin
    return query
        select a.id
          from public.belief_angles a
         where a.organization_id = home
           and a.archived_at is null
           and (with_status is null or a.status = with_status)
           and (confirmed is null or app.is_confirmed(a.id) = confirmed)
           and (of_brand is null or exists (select from public.belief_jtbd_framed j
                                              join public.products pr on pr.id = j.product_id
                                             where j.id = a.jtbd_framed_id and pr.brand_id = of_brand))
           and (pattern is null or lower(a.name || ' ' || a.belief_statement) like pattern)
           and (after_id is null or (lower(a.name), a.id) > (after_name, after_id))
         order by lower(a.name), a.id
         limit most;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.find_angles(text, text, boolean, uuid, text, uuid, integer) to authenticated;
