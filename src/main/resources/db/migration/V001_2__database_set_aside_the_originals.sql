-- A database may hold belief_* tables of the program that this product follows. They step aside as they are, with all that is in
-- them, before ours are made; a later step copies every row. On an empty database, and on one of ours, nothing happens.
do $$
declare
    entry name;
begin
    if to_regprocedure('app.organization()') is not null then
        return;
    end if;
    for entry in
        select relname from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
           and relname in ('belief_offers', 'belief_sublayers', 'belief_jtbd_framed', 'belief_angles', 'belief_plans',
                           'belief_plan_angles', 'belief_plan_templates', 'belief_plan_runs')
    loop
        create schema if not exists belief_first_adopted;
        execute format('alter table public.%I set schema belief_first_adopted', entry);
        execute format('revoke all on belief_first_adopted.%I from public, anon, authenticated, service_role', entry);
    end loop;
end
$$;
