-- Lists of plans walk an index in the order in which they show them, whatever their filter; archived plans stand in a list of their own.
set local search_path = public;

create index belief_plans_open_idx on belief_plans (organization_id, updated_at desc, id desc) where archived_at is null;
create index belief_plans_open_brand_idx on belief_plans (organization_id, brand_id, updated_at desc, id desc)
    where archived_at is null;
create index belief_plans_open_phase_idx on belief_plans (organization_id, phase_id, updated_at desc, id desc)
    where archived_at is null;
create index belief_plans_open_status_idx on belief_plans (organization_id, status, updated_at desc, id desc)
    where archived_at is null;
create index belief_plans_archived_idx on belief_plans (organization_id, updated_at desc, id desc) where archived_at is not null;
drop index if exists belief_plans_list_idx;
drop index if exists belief_plans_status_idx;

-- Which offers the early plans of a product use: asked for each plan of the product, so it reads no other plan.
create index belief_plans_early_offer_idx on belief_plans (organization_id, product_id, offer_id)
    where archived_at is null and phase_id <= 2;

-- The words of a search are found by their trigrams. Where a server has no such extension, a search reads the list itself.
do $$
declare
    trigrams  text;
begin
    if (select count(*) from pg_available_extensions where name in ('pg_trgm', 'btree_gin')) = 2 then
        create schema if not exists extensions;
        create extension if not exists pg_trgm with schema extensions;
        create extension if not exists btree_gin with schema extensions;
        trigrams := (select extnamespace::regnamespace::text from pg_extension where extname = 'pg_trgm');
        execute format('create index belief_plans_words_idx on belief_plans
            using gin (organization_id %I.uuid_ops, lower(key || '' '' || name) %I.gin_trgm_ops)',
            (select extnamespace::regnamespace::text from pg_extension where extname = 'btree_gin'), trigrams);
    end if;
end
$$;

-- Words as a pattern of LIKE that finds them anywhere.
create function app.anywhere(words text) returns text language sql immutable
return '%' || replace(replace(replace(lower(words), '\', '\\'), '%', '\%'), '_', '\_') || '%';

-- A part of the list of plans whose key or name has these words, the latest change first. Row security lets no condition of LIKE
-- reach an index, so this looks for the owner, and in the organization of whoever asks.
create function app.find_plans(words text, archived boolean, of_brand uuid, of_phase integer, with_status text,
                               before_time timestamptz, before_id uuid, most integer) returns setof uuid
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
           and (of_phase is null or p.phase_id = of_phase)
           and (with_status is null or p.status = with_status)
           and (before_id is null or (p.updated_at, p.id) < (before_time, before_id))
           and lower(p.key || ' ' || p.name) like pattern
         order by p.updated_at desc, p.id desc
         limit most;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.anywhere(text) to authenticated;
grant execute on function app.find_plans(text, boolean, uuid, integer, text, timestamptz, uuid, integer) to authenticated;
