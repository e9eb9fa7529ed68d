-- What whoever runs the product may know of all organizations together: which migrations are missing, and how much waits.
create index ad_imports_under_way_idx on public.ad_imports (created_at) where state in ('reading', 'committing');

-- The number of these migrations that the database has not had.
create function app.lacking_steps(known text[]) returns integer language plpgsql stable security definer set search_path = '' as $$
begin
    return (select count(*) from unnest(known) as wanted (name)
             where not exists (select from app.flyway_schema_history h where h.script = wanted.name and h.success));
end
$$;

-- What waits to be done, and since when: no row says whose it is. Tables that it names may come with later steps.
create function app.queues() returns table (queue text, waiting bigint, oldest_seconds double precision)
    language plpgsql stable security definer set search_path = '' as $$
begin
    return query
        select 'webhooks', count(*), coalesce(extract(epoch from clock_timestamp() - min(d.asked_at)), 0)::double precision
          from public.webhook_endpoints e join public.webhook_deliveries d on d.endpoint_id = e.id and d.state = 'waiting'
         where e.disabled_at is null
        union all
        select 'verdicts', count(*), coalesce(extract(epoch from clock_timestamp() - min(j.asked_at)), 0)::double precision
          from app.plans_to_judge j
        union all
        select 'imports', count(*), coalesce(extract(epoch from clock_timestamp() - min(i.created_at)), 0)::double precision
          from public.ad_imports i where i.state in ('reading', 'committing');
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.lacking_steps(text[]), app.queues() to ${app_role};
