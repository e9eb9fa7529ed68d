set local search_path = public;

-- What a plan has of each layer after confirmation: every row belongs to the plan's own persona, angle, job or product.
alter table belief_plans add constraint belief_plans_persona_key unique (organization_id, id, persona_id);
alter table belief_plans add constraint belief_plans_product_key unique (organization_id, id, product_id);
alter table belief_plan_angles add constraint belief_plan_angles_angle_key unique (organization_id, plan_id, angle_id);

-- Which layers the parent left open, and whether somebody decided: {"sublayer_ids": {"offered": [], "decided": false}}.
alter table belief_plans add column open_layers jsonb not null default '{}';

create table belief_plan_sublayers (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    persona_id       uuid not null,
    sublayer_id      uuid not null,
    display_order    integer not null default 0,
    primary key (plan_id, sublayer_id),
    constraint belief_plan_sublayers_plan_id_fkey
        foreign key (organization_id, plan_id, persona_id)
        references belief_plans (organization_id, id, persona_id) on delete cascade,
    constraint belief_plan_sublayers_sublayer_id_fkey
        foreign key (organization_id, persona_id, sublayer_id)
        references belief_sublayers (organization_id, persona_id, id)
);
create index belief_plan_sublayers_sublayer_idx on belief_plan_sublayers (organization_id, sublayer_id);

create table belief_plan_mechanisms (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    angle_id         uuid not null,
    mechanism_id     uuid not null,
    display_order    integer not null default 0,
    primary key (plan_id, mechanism_id),
    constraint belief_plan_mechanisms_plan_id_fkey
        foreign key (organization_id, plan_id, angle_id)
        references belief_plan_angles (organization_id, plan_id, angle_id) on delete cascade,
    constraint belief_plan_mechanisms_mechanism_id_fkey
        foreign key (organization_id, angle_id, mechanism_id)
        references belief_mechanisms (organization_id, angle_id, id)
);
create index belief_plan_mechanisms_mechanism_idx on belief_plan_mechanisms (organization_id, mechanism_id);

create table belief_plan_problems (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    jtbd_framed_id   uuid not null,
    problem_id       uuid not null,
    display_order    integer not null default 0,
    primary key (plan_id, problem_id),
    constraint belief_plan_problems_plan_id_fkey
        foreign key (organization_id, plan_id, jtbd_framed_id)
        references belief_plans (organization_id, id, jtbd_framed_id) on delete cascade,
    constraint belief_plan_problems_problem_id_fkey
        foreign key (organization_id, jtbd_framed_id, problem_id)
        references belief_problems (organization_id, jtbd_framed_id, id)
);
create index belief_plan_problems_problem_idx on belief_plan_problems (organization_id, problem_id);

create table belief_plan_benefits (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    product_id       uuid not null,
    benefit_id       uuid not null,
    display_order    integer not null default 0,
    primary key (plan_id, benefit_id),
    constraint belief_plan_benefits_plan_id_fkey
        foreign key (organization_id, plan_id, product_id)
        references belief_plans (organization_id, id, product_id) on delete cascade,
    constraint belief_plan_benefits_benefit_id_fkey
        foreign key (organization_id, product_id, benefit_id)
        references belief_benefits (organization_id, product_id, id)
);
create index belief_plan_benefits_benefit_idx on belief_plan_benefits (organization_id, benefit_id);

create table belief_plan_densities (
    organization_id    uuid not null default app.organization(),
    plan_id            uuid not null,
    messaging_density  text not null check (messaging_density in ('low', 'medium', 'high')),
    display_order      integer not null default 0,
    primary key (organization_id, plan_id, messaging_density),
    constraint belief_plan_densities_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade
);

create table belief_plan_formats (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    format_id        uuid not null,
    display_order    integer not null default 0,
    primary key (plan_id, format_id),
    constraint belief_plan_formats_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade,
    constraint belief_plan_formats_format_id_fkey
        foreign key (organization_id, format_id) references belief_formats (organization_id, id)
);
create index belief_plan_formats_format_idx on belief_plan_formats (organization_id, format_id);

-- A schedule beside the cells; no part of what is compiled, so it may change while the plan runs.
create table belief_spend_steps (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    day              integer not null check (day between 1 and 365),
    daily_budget     numeric(12, 2) not null check (daily_budget > 0),
    primary key (organization_id, plan_id, day),
    constraint belief_spend_steps_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade
);

do $$
declare
    layer record;
begin
    for layer in select * from (values
            ('belief_plan_sublayers'::regclass, 'sub-layer of a plan', 'persona_id'),
            ('belief_plan_mechanisms', 'mechanism of a plan', 'angle_id'),
            ('belief_plan_problems', 'problem of a plan', 'jtbd_framed_id'),
            ('belief_plan_benefits', 'benefit of a plan', 'product_id'),
            ('belief_plan_densities', 'messaging density of a plan', 'display_order'),
            ('belief_plan_formats', 'format of a plan', 'display_order')) as known (parts, word, owner) loop
        perform app.guard(layer.parts);
        execute format('create trigger parts_kept before insert or update or delete on %s
            for each row execute function app.keep_compiled_parts()', layer.parts);
        perform app.audited(layer.parts, layer.word, 'all', array[layer.owner]);
    end loop;
end
$$;
select app.guard('belief_spend_steps');
select app.audited('belief_spend_steps', 'spend step', 'all');

-- Where a phase holds sub-layers still they are all on one ad, and two of values or identity never are.
create function app.refuse_stacked_values() returns trigger language plpgsql set search_path = '' as $$
begin
    if (select sublayer_type from public.belief_sublayers where id = new.sublayer_id) = 'values_identity'
       and (select phase_id from public.belief_plans where id = new.plan_id) > 3
       and exists (select from public.belief_plan_sublayers p join public.belief_sublayers s on s.id = p.sublayer_id
                    where p.plan_id = new.plan_id and p.sublayer_id <> new.sublayer_id
                      and s.sublayer_type = 'values_identity') then
        raise exception 'values are never stacked' using errcode = 'check_violation',
            constraint = 'belief_plan_sublayers_values_stacked';
    end if;
    return null;
end
$$;
create trigger values_not_stacked after insert on belief_plan_sublayers
    for each row execute function app.refuse_stacked_values();

alter table belief_plan_ads add constraint belief_plan_ads_code_of_plan unique (organization_id, plan_id, code);
-- An ad of a cell differs from one of another cell with the same template: {"mechanism_id": ["…"]}.
alter table belief_plan_ads add column variation jsonb not null default '{}';
alter table belief_plan_ads drop constraint belief_plan_ads_ad_taken;
alter table belief_plan_ads add constraint belief_plan_ads_ad_taken
    unique (plan_id, angle_id, template_id, variation, copy);

-- How many combinations of what varies a plan has; from phase 3 on, its ads are these times ads_per_angle.
create function app.plan_cells(plan uuid, phase integer) returns integer language sql stable set search_path = '' as $$
    select case phase
        when 3 then (select coalesce(1 + round(exp(sum(ln(rows_of_a_kind))))::integer, 1)
                       from (select count(*) as rows_of_a_kind
                               from public.belief_plan_sublayers p
                               join public.belief_sublayers s on s.id = p.sublayer_id
                              where p.plan_id = plan group by s.sublayer_type) kinds)
        when 4 then greatest(1, (select count(*) from public.belief_plan_mechanisms m where m.plan_id = plan))
                  * greatest(1, (select count(*) from public.belief_plan_problems r where r.plan_id = plan))
        when 5 then greatest(1, (select count(*) from public.belief_plan_benefits b where b.plan_id = plan))
                  * greatest(1, (select count(*) from public.belief_plan_densities d where d.plan_id = plan))
        when 6 then greatest(1, (select count(*) from public.belief_plan_formats f where f.plan_id = plan))
                  * greatest(1, (select count(*) from public.belief_plan_templates t where t.plan_id = plan))
        else (select count(*) from public.belief_plan_angles a where a.plan_id = plan)
    end
$$;
grant execute on function app.plan_cells(uuid, integer) to authenticated;

revoke execute on all functions in schema app from public;
