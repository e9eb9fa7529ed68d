-- A search over plans, angles, brands, products and personas, best first: 1 for the very name or key, 2 for its beginning, 3 for the
-- beginning of a word in it, 4 for all words in it, 5 for what only its statement says. Row security lets no condition of LIKE reach an
-- index, so this looks for the owner, and in the organization of whoever asks. Of each kind it reads at most the hundred latest plans, or
-- the first hundred names, that have the words; and from the index of names the twenty that follow the words.
create function app.find_things(words text[], most integer) returns table (kind text, id uuid, rank integer)
    language plpgsql stable rows 20 security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    home      uuid := app.organization();
    said      text := lower(array_to_string(words, ' '));
    longest   text := app.anywhere((select word from unnest(words) word order by length(word) desc limit 1));
    patterns  text[] := array(select app.anywhere(word) from unnest(words) word);
begin
    return query
        with plans as (
                (select x.id, x.key, x.name, x.updated_at from public.belief_plans x
                  where x.organization_id = home and x.archived_at is null and x.key = upper(said))
                union
                (select x.id, x.key, x.name, x.updated_at from public.belief_plans x
                  where x.organization_id = home and x.archived_at is null
                    and lower(x.key || ' ' || x.name) like longest
                    and lower(x.key || ' ' || x.name) like all (patterns)
                  order by x.updated_at desc, x.id desc limit 100)
             ), named as (
                (select 'angle' as kind, t.id, t.name
                   from (select x.id, lower(x.name) as name from public.belief_angles x
                          where x.organization_id = home and x.archived_at is null and lower(x.name) >= said
                          order by lower(x.name), x.id limit 20) t
                  where starts_with(t.name, said))
                union
                (select 'angle', x.id, lower(x.name) from public.belief_angles x
                  where x.organization_id = home and x.archived_at is null
                    and lower(x.name || ' ' || x.belief_statement) like longest
                    and lower(x.name || ' ' || x.belief_statement) like all (patterns)
                  order by lower(x.name), x.id limit 100)
                union
                (select 'brand' as kind, t.id, t.name
                   from (select x.id, lower(x.name) as name from public.brands x
                          where x.organization_id = home and x.archived_at is null and lower(x.name) >= said
                          order by lower(x.name), x.id limit 20) t
                  where starts_with(t.name, said))
                union
                (select 'brand', x.id, lower(x.name) from public.brands x
                  where x.organization_id = home and x.archived_at is null
                    and lower(x.name) like all (patterns)
                  order by lower(x.name), x.id limit 100)
                union
                (select 'product' as kind, t.id, t.name
                   from (select x.id, lower(x.name) as name from public.products x
                          where x.organization_id = home and x.archived_at is null and lower(x.name) >= said
                          order by lower(x.name), x.id limit 20) t
                  where starts_with(t.name, said))
                union
                (select 'product', x.id, lower(x.name) from public.products x
                  where x.organization_id = home and x.archived_at is null
                    and lower(x.name) like all (patterns)
                  order by lower(x.name), x.id limit 100)
                union
                (select 'persona' as kind, t.id, t.name
                   from (select x.id, lower(x.name) as name from public.personas_4d x
                          where x.organization_id = home and x.archived_at is null and lower(x.name) >= said
                          order by lower(x.name), x.id limit 20) t
                  where starts_with(t.name, said))
                union
                (select 'persona', x.id, lower(x.name) from public.personas_4d x
                  where x.organization_id = home and x.archived_at is null
                    and lower(x.name) like all (patterns)
                  order by lower(x.name), x.id limit 100)
             ), found as (
                select 'plan' as kind, p.id, lower(p.key) as key, lower(p.name) as name, p.updated_at from plans p
                union all
                select n.kind, n.id, null, n.name, null from named n
             )
        select f.kind, f.id,
               case when said in (f.key, f.name) then 1
                    when starts_with(f.name, said) or starts_with(f.key || ' ' || f.name, said) then 2
                    when strpos(' ' || f.name, ' ' || said) > 0 then 3
                    when coalesce(f.key || ' ', '') || f.name like all (patterns) then 4
                    else 5 end as rank
          from found f
         order by rank, array_position(array['plan', 'brand', 'product', 'persona', 'angle'], f.kind),
                  f.updated_at desc nulls last, f.name, f.id
         limit most;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.find_things(text[], integer) to authenticated;
