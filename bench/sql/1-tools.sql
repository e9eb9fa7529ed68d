-- What the other files use. Ids follow from a kind and a number, so that each run makes the same rows.
create function bench.id(kind text, n bigint) returns uuid language sql immutable as $$
    select md5('belief first: ' || kind || ' ' || n)::uuid
$$;

-- The plan that all others are copies of, made through the product's API, with its angles and its results.
create table bench.example as
    select p.* from belief_plans p join bench.made m on m.example = p.id;
create table bench.example_angles as
    select a.*, (row_number() over (order by pa.display_order))::int - 1 as place
      from bench.example e
      join belief_plan_angles pa on pa.plan_id = e.id
      join belief_angles a on a.id = pa.angle_id;
create table bench.example_ads as
    select d.*, a.number, replace(e.key, '-', '~') as shown
      from bench.example e
      join belief_plan_ads a on a.plan_id = e.id
      join delivered_ads d on d.organization_id = a.organization_id and d.code = a.code;
create table bench.example_results as
    select w.*, a.number
      from bench.example_ads a
      join ad_performance w on w.organization_id = a.organization_id and w.delivered_ad_id = a.id
     order by a.number, w.day;
create index on bench.example_results (number);
analyze bench.example_angles, bench.example_ads, bench.example_results;

-- One plan in five is a draft, two have results, two are ready. Of more than a hundred thousand the rest are drafts.
create function bench.status(n bigint) returns text language sql immutable as $$
    select case when n % 5 = 0 or n >= 100000 then 'draft' when n % 5 = 1 then 'running' when n % 5 = 2 then 'completed' else 'ready' end
$$;

create view bench.plans as
    select n::int,
           bench.id('plan', n) as id,
           'B' || n / 10000 as prefix,
           1000 + n as number,
           bench.status(n) as status
      from bench.made m, generate_series(0, m.plans - 1) n;

-- Copies rows once for each number, n. What is copied may depend on n; a column that is not named has the value of the row
-- that is copied, o.
create function bench.copy(target regclass, copied text, numbers text, named jsonb) returns bigint
    language plpgsql as $$
declare
    columns  text;
    written  text;
    made     bigint;
begin
    select string_agg(quote_ident(attname), ', ' order by attnum),
           string_agg(coalesce(named ->> attname, 'o.' || quote_ident(attname)), ', ' order by attnum)
      into columns, written
      from pg_attribute
     where attrelid = target and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = '';
    execute format('insert into %s (%s) select %s from %s n cross join lateral (%s) o',
        target, columns, written, numbers, copied);
    get diagnostics made = row_count;
    return made;
end
$$;
