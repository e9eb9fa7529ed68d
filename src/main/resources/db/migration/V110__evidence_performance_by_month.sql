-- Performance by month. Its partitions are in schema app, where no client looks, and nobody has a right on one of them: rows are
-- read and written through the table, whose policies hold. What is of no known month is in a partition of its own.
set local search_path = public;

-- Makes the partition of a month, and moves to it what came before it was made. Readers wait only while it is attached.
create function app.add_performance_month(month date) returns boolean
    language plpgsql security definer set search_path = '' set lock_timeout = '5s' as $$
declare
    beyond  date := (month + interval '1 month')::date;
    made    text := 'app.ad_performance_' || to_char(month, 'YYYY_MM');
begin
    perform pg_advisory_xact_lock(hashtextextended('partitions of ad_performance', 0));
    if to_regclass(made) is not null then
        return false;
    end if;
    execute format('create table %s (like public.ad_performance including all)', made);
    lock table app.ad_performance_other in share row exclusive mode;
    if exists (select from app.ad_performance_other where day >= month and day < beyond) then
        execute format('insert into %s select * from app.ad_performance_other where day >= $1 and day < $2', made)
          using month, beyond;
        delete from app.ad_performance_other where day >= month and day < beyond;
    end if;
    perform app.hide_performance(made::regclass);
    execute format('alter table public.ad_performance attach partition %s for values from (%L) to (%L)', made, month, beyond);
    return true;
end
$$;

create function app.hide_performance(partition regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('revoke all on %s from public, anon, authenticated, service_role', partition);
    execute format('alter table %s enable row level security', partition);
    execute format('alter table %s force row level security', partition);
    execute format('create policy belief_first_owner on %s to %I using (true) with check (true)', partition,
        (select relowner::regrole::text from pg_catalog.pg_class where oid = partition));
end
$$;

-- This month's partition and those of the next three; then, of the last three years, that of one month whose rows came before it
-- had one, unless they are so many that the owner of the tables had better choose the hour. Answers whether it moved any.
create function app.make_performance_partitions() returns boolean
    language plpgsql security definer set search_path = '' as $$
declare
    present  date := date_trunc('month', now() at time zone 'UTC');
    past     date;
begin
    for ahead in 0 .. 3 loop
        perform app.add_performance_month((present + make_interval(months => ahead))::date);
    end loop;
    select month into past
      from (select date_trunc('month', day)::date as month, count(*) as told from app.ad_performance_other
             where day >= present - interval '36 months' and day < present
             group by 1) waiting
     where told <= 500000 and to_regclass('app.ad_performance_' || to_char(month, 'YYYY_MM')) is null
     order by month limit 1;
    if past is null then
        return false;
    end if;
    return app.add_performance_month(past);
end
$$;

-- What a join over all months is planned by; PostgreSQL itself looks at one month at a time.
create function app.analyze_performance() returns void language plpgsql security definer set search_path = '' as $$
begin
    analyze public.ad_performance (organization_id, delivered_ad_id, day);
end
$$;

alter table ad_performance rename to ad_performance_before;
alter table ad_performance_before rename constraint ad_performance_pkey to ad_performance_before_pkey;
alter table ad_performance_before no force row level security;

create table ad_performance (
    organization_id      uuid not null default app.organization(),
    delivered_ad_id      uuid not null,
    day                  date not null,
    until                date not null,
    breakdown            text not null default '',
    currency             text not null,
    attribution_setting  text not null default '',
    objective            text not null default '',
    spend                numeric(18, 4) not null check (spend >= 0),
    impressions          bigint,
    reach                bigint,
    link_clicks          bigint,
    purchases            bigint,
    purchase_value       numeric(18, 4),
    more                 jsonb,
    import_id            uuid not null,
    first_seen_at        timestamptz not null default now(),
    primary key (organization_id, delivered_ad_id, day, until, breakdown),
    constraint ad_performance_range_check check (until >= day)
) partition by range (day);
create table app.ad_performance_other partition of ad_performance default;
select app.hide_performance('app.ad_performance_other');

-- The months that are there, of the last three years, and those to come.
select app.add_performance_month(month::date)
  from (select date_trunc('month', now() at time zone 'UTC') as present) today
 cross join lateral generate_series(
       (select greatest(date_trunc('month', least(min(day), present)), present - interval '36 months') from ad_performance_before),
       present + interval '3 months', interval '1 month') month;

insert into ad_performance
select * from ad_performance_before order by organization_id, delivered_ad_id, day, until, breakdown;

select app.guard('ad_performance');
revoke delete on ad_performance from authenticated;
select app.written_by_product('ad_performance');
create policy belief_first_owner on ad_performance for select to current_user using (true);

-- What somebody else allowed on the table holds on.
do $$
declare
    rule record;
begin
    for rule in
        select polname, polpermissive,
               case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end as command,
               (select string_agg(case role when 0 then 'public' else quote_ident(role::regrole::text) end, ', ') from unnest(polroles) role) as roles,
               replace(coalesce(' using (' || pg_get_expr(polqual, polrelid) || ')', '')
                       || coalesce(' with check (' || pg_get_expr(polwithcheck, polrelid) || ')', ''),
                       'ad_performance_before', 'ad_performance') as said
          from pg_policy
         where polrelid = 'ad_performance_before'::regclass and polname not like 'belief\_first\_%'
    loop
        execute format('create policy %I on ad_performance as %s for %s to %s%s', rule.polname,
            case when rule.polpermissive then 'permissive' else 'restrictive' end, rule.command, rule.roles, rule.said);
    end loop;
    for rule in
        select held.privilege_type, held.grantee::regrole as grantee
          from pg_class c cross join lateral aclexplode(c.relacl) held
         where c.oid = 'ad_performance_before'::regclass
           and held.grantee not in (c.relowner, 0, 'anon'::regrole, 'authenticated'::regrole, 'service_role'::regrole)
    loop
        execute format('grant %s on ad_performance to %s', rule.privilege_type, rule.grantee);
    end loop;
end
$$;

drop table ad_performance_before;
analyze ad_performance (organization_id, delivered_ad_id, day);

revoke execute on all functions in schema app from public;
grant execute on function app.make_performance_partitions(), app.analyze_performance() to ${app_role};
