-- The list of plans is searched by the names of products, personas, jobs and angles too. They are looked up when somebody searches, so
-- that a new name counts at once and nothing has to be kept beside the plans.
set local search_path = public;
set local lock_timeout = '10s';

create index belief_plans_open_job_idx on belief_plans (organization_id, jtbd_framed_id, updated_at desc, id desc)
    where archived_at is null;

do $$
declare
    named regclass;
begin
    if (select count(*) from pg_extension where extname in ('pg_trgm', 'btree_gin')) = 2 then
        foreach named in array array['products', 'personas_4d', 'belief_jtbd_framed']::regclass[] loop
            execute format('create index %I on %s using gin (organization_id %I.uuid_ops, lower(name) %I.gin_trgm_ops)',
                named || '_name_words_idx', named,
                (select extnamespace::regnamespace::text from pg_extension where extname = 'btree_gin'),
                (select extnamespace::regnamespace::text from pg_extension where extname = 'pg_trgm'));
        end loop;
    end if;
end
$$;

-- Like app.search_plans, which servers of the version before still call; but each of the first eight words may stand in the plan's key or
-- name, or in a name of what it is about. Fewer than three letters have no trigram, so they are looked for in keys and names alone. Of
-- each kind of name the first 500 that have a word are followed, and the first 5000 plans of such angles. The ids are written into the
-- statement, so that PostgreSQL chooses between the indexes of these few plans and the walk along the latest ones.
create function app.search_plans_about(words text, archived boolean, of_brand uuid, of_product uuid, of_persona uuid, of_phase integer,
                                       with_status text, before_time timestamptz, before_id uuid, most integer) returns setof uuid
    language plpgsql stable rows 50 security definer set search_path = '' as $$
declare
    home     uuid := app.organization();
    word     text;
    pattern  text;
    fits     text := '';
begin
    for word in
        select said.word from regexp_split_to_table(btrim(words), '\s+') with ordinality said (word, nth) order by said.nth limit 8
    loop
        pattern := app.anywhere(word);
        fits := fits || format(' and (lower(p.key || '' '' || p.name) like %L', pattern);
        if length(word) > 2 then
            fits := fits || format(
                ' or p.product_id = any (%L::uuid[]) or p.persona_id = any (%L::uuid[])'
                    ' or p.jtbd_framed_id = any (%L::uuid[]) or p.id = any (%L::uuid[])',
                array(select x.id from public.products x where x.organization_id = home and lower(x.name) like pattern limit 500),
                array(select x.id from public.personas_4d x where x.organization_id = home and lower(x.name) like pattern limit 500),
                array(select x.id from public.belief_jtbd_framed x
                       where x.organization_id = home and lower(x.name) like pattern limit 500),
                array(select pa.plan_id
                        from public.belief_plan_angles pa
                       where pa.organization_id = home
                         and pa.angle_id = any (array(
                             select x.id from public.belief_angles x
                              where x.organization_id = home and lower(x.name || ' ' || x.belief_statement) like pattern
                                and lower(x.name) like pattern
                              limit 500))
                       limit 5000));
        end if;
        fits := fits || ')';
    end loop;
    return query execute
        'select p.id
           from public.belief_plans p
          where p.organization_id = $1
            and (p.archived_at is not null) = $2
            and ($3 is null or p.brand_id = $3)
            and ($4 is null or p.product_id = $4)
            and ($5 is null or p.persona_id = $5)
            and ($6 is null or p.phase_id = $6)
            and ($7 is null or p.status = $7)
            and ($9 is null or (p.updated_at, p.id) < ($8, $9))' || fits || '
          order by p.updated_at desc, p.id desc
          limit $10'
        using home, archived, of_brand, of_product, of_persona, of_phase, with_status, before_time, before_id, most;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.search_plans_about(text, boolean, uuid, uuid, uuid, integer, text, timestamptz, uuid, integer)
    to authenticated;
