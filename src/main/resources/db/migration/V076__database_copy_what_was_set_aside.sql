-- Copies every row of the belief_* tables that stepped aside, with its id. What has no place in ours is kept as it was in column
-- adopted: columns that we do not know, templates of another table, words that our tables do not take.
set local search_path = public;

alter table belief_offers add column adopted jsonb;
alter table belief_sublayers add column adopted jsonb;
alter table belief_jtbd_framed add column adopted jsonb;
alter table belief_angles add column adopted jsonb;
alter table belief_plans add column adopted jsonb;
alter table belief_plan_runs add column adopted jsonb;

-- An angle that came without a job stays so; a plan takes in an angle of its own job alone.
alter table belief_angles alter column jtbd_framed_id drop not null;

-- A row of theirs in columns of ours: those of these names as they are, and all others that hold anything under adopted.
create function app.taken_over(entry jsonb, known text[]) returns jsonb language sql immutable set search_path = '' as $$
    select coalesce(jsonb_object_agg(key, value) filter (where key = any (known)), '{}')
           || case when bool_and(key = any (known)) then '{}'
                   else jsonb_build_object('adopted', jsonb_object_agg(key, value) filter (where key <> all (known))) end
      from jsonb_each(entry) where value <> 'null'
$$;

-- The same, where a word of theirs is none of ours: it is kept beside the one that stands for it.
create function app.instead(entry jsonb, name text, value jsonb) returns jsonb language sql immutable set search_path = '' as $$
    select case when entry -> name is null or entry -> name = value then entry || jsonb_build_object(name, value)
                else entry || jsonb_build_object(name, value, 'adopted',
                         coalesce(entry -> 'adopted', '{}') || jsonb_build_object(name, entry -> name)) end
$$;

do $$
declare
    ours     text[] := array['belief_offers', 'belief_sublayers', 'belief_jtbd_framed', 'belief_angles', 'belief_plans',
                             'belief_plan_angles', 'belief_plan_templates', 'belief_plan_runs', 'belief_plan_compilations'];
    held     text[] := '{}';
    step     record;
    called   text;
begin
    if to_regnamespace('belief_first_adopted') is null then
        return;
    end if;

    -- Rows come as they are: no trigger stamps them, and no policy hides what they refer to.
    set constraints all immediate;
    foreach called in array ours || array['belief_plan_numbers', 'brands', 'products', 'personas_4d', 'ad_brief_templates'] loop
        execute format('alter table %I no force row level security', called);
    end loop;
    foreach called in array ours loop
        execute format('alter table %I disable trigger user', called);
    end loop;
    for step in
        select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
               format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
          from pg_constraint where contype = 'f' and conrelid = any (ours::regclass[])
    loop
        held := held || step.back;
        execute step.away;
    end loop;

    -- A table that was not there is an empty one.
    foreach called in array ours loop
        execute format('create temporary table theirs_%s (entry jsonb) on commit drop', called);
        if to_regclass('belief_first_adopted.' || called) is not null then
            execute format('insert into theirs_%1$s select to_jsonb(t) from belief_first_adopted.%1$I t', called);
        end if;
    end loop;

    insert into belief_offers (id, organization_id, product_id, name, description, urgency_drivers, active, created_by,
                               created_at, updated_at, adopted)
    select r.id, p.organization_id, r.product_id, r.name, r.description, coalesce(r.urgency_drivers, '[]'),
           coalesce(r.active, true), r.created_by, coalesce(r.created_at, now()), coalesce(r.updated_at, r.created_at, now()),
           r.adopted
      from theirs_belief_offers,
           jsonb_populate_record(null::belief_offers, app.taken_over(entry, array['id', 'product_id', 'name', 'description',
               'urgency_drivers', 'active', 'created_by', 'created_at', 'updated_at'])) r
      join products p on p.id = r.product_id;

    insert into belief_sublayers (id, organization_id, persona_id, sublayer_type, name, values, notes, created_by, created_at, adopted)
    select r.id, o.organization_id, r.persona_id, r.sublayer_type, r.name, coalesce(r.values, '[]'), r.notes, r.created_by,
           coalesce(r.created_at, now()), r.adopted
      from theirs_belief_sublayers,
           jsonb_populate_record(null::belief_sublayers, app.taken_over(entry, array['id', 'persona_id', 'sublayer_type', 'name',
               'values', 'notes', 'created_by', 'created_at'])) r
      join personas_4d o on o.id = r.persona_id;

    insert into belief_jtbd_framed (id, organization_id, persona_id, product_id, name, description, progress_statement, source,
                                    created_by, created_at, adopted)
    select r.id, p.organization_id, r.persona_id, r.product_id, r.name, r.description, r.progress_statement, r.source,
           r.created_by, coalesce(r.created_at, now()), r.adopted
      from theirs_belief_jtbd_framed,
           app.taken_over(entry, array['id', 'persona_id', 'product_id', 'name', 'description', 'progress_statement', 'source',
               'created_by', 'created_at']) taken,
           jsonb_populate_record(null::belief_jtbd_framed, app.instead(taken, 'source',
               case when taken ->> 'source' in ('extracted_from_persona', 'ai_generated') then taken -> 'source' else '"manual"' end)) r
      join products p on p.id = r.product_id;

    insert into belief_plans (id, organization_id, key, name, brand_id, product_id, offer_id, offer_answered, persona_id,
                              jtbd_framed_id, phase_id, template_strategy, ads_per_angle, status, compilation_number,
                              compiled_payload, compiled_at, created_by, created_at, updated_at, adopted)
    select id, organization_id, prefix || '-' || lpad(nth::text, greatest(3, length(nth::text)), '0'), name, brand_id, product_id,
           offer_id, offer_id is not null or status <> 'draft', persona_id, jtbd_framed_id, phase_id, template_strategy,
           ads_per_angle, status, case when status <> 'draft' then 0 end, compiled_payload, compiled_at, created_by, created_at,
           coalesce(compiled_at, created_at), adopted
      from (select r.*, b.organization_id as home, code.prefix,
                   row_number() over (partition by b.organization_id, code.prefix order by r.created_at, r.id) as nth
              from theirs_belief_plans,
                   app.taken_over(entry, array['id', 'name', 'brand_id', 'product_id', 'offer_id', 'persona_id', 'jtbd_framed_id',
                       'phase_id', 'template_strategy', 'ads_per_angle', 'status', 'compiled_payload', 'created_by', 'created_at',
                       'compiled_at']) taken,
                   app.instead(taken, 'ads_per_angle', to_jsonb(least(100, greatest(1,
                       coalesce((taken ->> 'ads_per_angle')::integer, 3))))) counted,
                   lateral (select b.organization_id from brands b where b.id = (taken ->> 'brand_id')::uuid) b,
                   lateral (select coalesce(nullif(regexp_replace(upper(brand_code), '[^A-Z0-9]', '', 'g'), ''), 'P') as prefix
                              from brands where id = (taken ->> 'brand_id')::uuid) code,
                   jsonb_populate_record(null::belief_plans, jsonb_build_object('status', 'draft', 'template_strategy', 'fixed',
                       'phase_id', 1, 'created_at', now()) || counted || jsonb_build_object('organization_id', b.organization_id)) r
           ) numbered;

    insert into belief_plan_numbers (organization_id, prefix, last_number)
    select organization_id, split_part(key, '-', 1), max(split_part(key, '-', 2)::integer) from belief_plans group by 1, 2;

    insert into belief_angles (id, organization_id, jtbd_framed_id, name, belief_statement, explanation, status, source,
                               created_by, created_at, adopted)
    select r.id,
           coalesce((select j.organization_id from belief_jtbd_framed j where j.id = r.jtbd_framed_id),
                    (select o.organization_id from personas_4d o where o.id::text = entry ->> 'source_persona_id'),
                    (select p.organization_id from theirs_belief_plan_angles pa
                       join belief_plans p on p.id::text = pa.entry ->> 'plan_id'
                      where pa.entry ->> 'angle_id' = r.id::text limit 1),
                    app.adopting_organization()),
           r.jtbd_framed_id, r.name, r.belief_statement, r.explanation, r.status, r.source, r.created_by,
           coalesce(r.created_at, now()), r.adopted
      from theirs_belief_angles,
           app.taken_over(entry, array['id', 'jtbd_framed_id', 'name', 'belief_statement', 'explanation', 'status', 'source',
               'created_by', 'created_at']) taken,
           app.instead(taken, 'status',
               case when taken ->> 'status' in ('testing', 'winner', 'loser') then taken -> 'status' else '"untested"' end) told,
           jsonb_populate_record(null::belief_angles, app.instead(told, 'source',
               case when told ->> 'source' in ('extracted_from_persona', 'ai_generated') then told -> 'source' else '"manual"' end)) r;

    insert into belief_plan_angles (organization_id, plan_id, jtbd_framed_id, angle_id, display_order)
    select p.organization_id, p.id, p.jtbd_framed_id, (entry ->> 'angle_id')::uuid, coalesce((entry ->> 'display_order')::integer, 0)
      from theirs_belief_plan_angles join belief_plans p on p.id::text = entry ->> 'plan_id';

    insert into belief_plan_templates (organization_id, plan_id, template_id, display_order)
    select p.organization_id, p.id, t.id, coalesce((entry ->> 'display_order')::integer, 0)
      from theirs_belief_plan_templates
      join belief_plans p on p.id::text = entry ->> 'plan_id'
      join ad_brief_templates t on t.id::text = entry ->> 'template_id'
     where coalesce(entry ->> 'template_source', 'ad_brief_templates') = 'ad_brief_templates';

    update belief_plans p
       set adopted = coalesce(adopted, '{}') || jsonb_build_object('templates', t.entries)
      from (select entry ->> 'plan_id' as plan_id, jsonb_agg(entry order by entry -> 'display_order', entry -> 'template_id') as entries
              from theirs_belief_plan_templates
             where not exists (select from belief_plan_templates o
                                where o.plan_id::text = entry ->> 'plan_id' and o.template_id::text = entry ->> 'template_id')
             group by 1) t
     where p.id::text = t.plan_id;

    -- Of several runs that are open at once one goes on: the latest of those that are running, else of those that wait.
    insert into belief_plan_runs (id, organization_id, plan_id, phase_id, status, started_at, completed_at, results, created_at,
                                  compilation_number, heard_at, ended_because, adopted)
    select r.id, p.organization_id, r.plan_id, r.phase_id, r.status, r.started_at, r.completed_at, r.results, r.created_at,
           p.compilation_number, coalesce(r.completed_at, r.started_at, r.created_at),
           case when r.adopted ? 'status' then 'Another run of this plan was open too.' end, r.adopted
      from (select entry, app.taken_over(entry, array['id', 'plan_id', 'phase_id', 'status', 'started_at', 'completed_at',
                       'results', 'created_at']) as taken,
                   coalesce(entry ->> 'status', 'pending') in ('pending', 'running') and 1 < row_number() over (
                       partition by entry ->> 'plan_id', coalesce(entry ->> 'status', 'pending') in ('pending', 'running')
                       order by entry ->> 'status' desc nulls last, entry ->> 'created_at' desc nulls last, entry ->> 'id') as overtaken
              from theirs_belief_plan_runs) theirs
      join belief_plans p on p.id::text = entry ->> 'plan_id'
     cross join app.instead(jsonb_build_object('created_at', now(), 'status', 'pending') || taken, 'phase_id',
               case when (entry ->> 'phase_id')::integer between 1 and 6 then entry -> 'phase_id' else to_jsonb(p.phase_id) end) phased
     cross join app.instead(phased, 'status', case when overtaken then '"failed"' else phased -> 'status' end) ended
     cross join jsonb_populate_record(null::belief_plan_runs, app.instead(ended, 'results',
               case when octet_length(ended ->> 'results') > 1000000 then 'null' else coalesce(ended -> 'results', 'null') end)) r;

    insert into belief_plan_compilations (organization_id, plan_id, number, digest, payload, compiled_at)
    select organization_id, id, 0, app.digest(bytes), bytes, coalesce(compiled_at, created_at)
      from belief_plans, lateral (select convert_to(coalesce(compiled_payload, 'null')::text, 'UTF8')) payload (bytes)
     where status <> 'draft' or compiled_payload is not null;

    -- Where theirs did not fit together, as a persona of another brand, ours takes it as it is and holds whatever comes later to it.
    foreach called in array held loop
        begin
            execute called;
        exception when foreign_key_violation then
            execute called || ' not valid';
        end;
    end loop;

    -- Tables of others that refer to theirs refer to ours; theirs refer to nothing any more, and can be dropped when they were looked at.
    for step in
        select conrelid::regclass as referring, conname, pg_get_constraintdef(oid) as definition
          from pg_constraint
         where contype = 'f' and confrelid in (select oid from pg_class where relnamespace = 'belief_first_adopted'::regnamespace)
           and conrelid not in (select oid from pg_class where relnamespace = 'belief_first_adopted'::regnamespace)
    loop
        begin
            execute format('alter table %s drop constraint %I', step.referring, step.conname);
            execute format('alter table %s add constraint %I %s', step.referring, step.conname,
                           replace(step.definition, 'REFERENCES belief_first_adopted.', 'REFERENCES public.'));
        exception when foreign_key_violation or undefined_object or invalid_foreign_key then
            raise warning 'The foreign key % of % still refers to what was set aside.', step.conname, step.referring;
        end;
    end loop;
    for step in
        select conrelid::regclass as referring, conname from pg_constraint
         where contype = 'f' and conrelid in (select oid from pg_class where relnamespace = 'belief_first_adopted'::regnamespace)
           and confrelid not in (select oid from pg_class where relnamespace = 'belief_first_adopted'::regnamespace)
    loop
        execute format('alter table %s drop constraint %I', step.referring, step.conname);
    end loop;

    -- So do views, and as whoever looks.
    for step in
        select distinct v.oid::regclass as view, pg_get_viewdef(v.oid) as definition
          from pg_class v
          join pg_rewrite w on w.ev_class = v.oid
          join pg_depend d on d.objid = w.oid and d.classid = 'pg_rewrite'::regclass
          join pg_class t on t.oid = d.refobjid and t.relnamespace = 'belief_first_adopted'::regnamespace
         where v.relkind = 'v'
    loop
        begin
            execute format('create or replace view %s with (security_invoker = true) as %s', step.view,
                           replace(step.definition, 'belief_first_adopted.', 'public.'));
        exception when others then
            raise warning 'The view % still shows what was set aside: %', step.view, sqlerrm;
        end;
    end loop;

    foreach called in array ours loop
        execute format('alter table %I enable trigger user', called);
    end loop;
    foreach called in array ours || array['belief_plan_numbers', 'brands', 'products', 'personas_4d', 'ad_brief_templates'] loop
        execute format('alter table %I force row level security', called);
    end loop;
end
$$;

drop function app.taken_over(jsonb, text[]);
drop function app.instead(jsonb, text, jsonb);
