-- A plan is updated a minute after the one before it, so that the newest of a list is the last that was made.
select bench.copy('belief_plans', 'select * from bench.example', 'generate_series(0, (select plans - 1 from bench.made))', $${
    "id": "bench.id('plan', n)",
    "key": "'B' || n / 10000 || '-' || 1000 + n",
    "name": "o.name || ' ' || n",
    "brand_id": "bench.id('brand', n / 10000)", "product_id": "bench.id('product', n / 1000)",
    "offer_id": "bench.id('offer', n / 1000)", "persona_id": "bench.id('persona', n / 100)",
    "jtbd_framed_id": "bench.id('job', n / 10)",
    "status": "bench.status(n)",
    "compilation_number": "case when bench.status(n) <> 'draft' then o.compilation_number end",
    "compiled_at": "case when bench.status(n) <> 'draft' then o.compiled_at end",
    "compiled_payload": "case when bench.status(n) <> 'draft' then o.compiled_payload end",
    "created_at": "timestamptz '2024-01-01 00:00Z' + n * interval '1 minute'",
    "updated_at": "timestamptz '2024-01-01 00:00Z' + n * interval '1 minute'"
}$$);
insert into belief_plan_numbers (organization_id, prefix, last_number)
select m.organization, p.prefix, max(p.number) from bench.plans p, bench.made m group by 1, 2;

select bench.copy('belief_plan_angles',
    $$select pa.*, a.place
        from bench.example e join belief_plan_angles pa on pa.plan_id = e.id join bench.example_angles a on a.id = pa.angle_id$$,
    'bench.plans', $${
    "plan_id": "n.id", "jtbd_framed_id": "bench.id('job', n.n / 10)", "angle_id": "bench.id('angle', n.n * 5 + o.place)"
}$$);
select bench.copy('belief_plan_templates', 'select t.* from belief_plan_templates t join bench.example e on e.id = t.plan_id',
    'bench.plans', '{"plan_id": "n.id"}');

-- The example's own bytes, with the ids and the key of each plan.
create table bench.changes as
    select id::text as was, 'plan' as kind, 1 as times, 1 as each, 0 as place from bench.example
    union all select brand_id::text, 'brand', 1, 10000, 0 from bench.example
    union all select product_id::text, 'product', 1, 1000, 0 from bench.example
    union all select offer_id::text, 'offer', 1, 1000, 0 from bench.example
    union all select persona_id::text, 'persona', 1, 100, 0 from bench.example
    union all select jtbd_framed_id::text, 'job', 1, 10, 0 from bench.example
    union all select id::text, 'angle', 5, 1, place from bench.example_angles;

create function bench.payload(example text, key text, n bigint) returns bytea language plpgsql stable as $$
declare
    changed  text := replace(replace(example, key || '"', 'B' || n / 10000 || '-' || 1000 + n || '"'),
                             replace(key, '-', '~'), 'B' || n / 10000 || '~' || 1000 + n);
    change   record;
begin
    for change in select * from bench.changes loop
        changed := replace(changed, change.was, bench.id(change.kind, n * change.times / change.each + change.place)::text);
    end loop;
    return convert_to(changed, 'UTF8');
end
$$;
select bench.copy('belief_plan_compilations',
    'select c.* from belief_plan_compilations c join bench.example e on e.id = c.plan_id and e.compilation_number = c.number',
    $$(select p.*, bench.payload(convert_from(c.payload, 'UTF8'), e.key, p.n) as payload
         from bench.plans p, bench.example e join belief_plan_compilations c on c.plan_id = e.id and c.number = e.compilation_number
        where p.status <> 'draft' offset 0)$$, $${
    "plan_id": "n.id", "payload": "n.payload", "digest": "'sha256:' || encode(sha256(n.payload), 'hex')"
}$$);
select bench.copy('belief_plan_ads',
    $$select a.*, g.place, replace(e.key, '-', '~') as shown
        from bench.example e join belief_plan_ads a on a.plan_id = e.id join bench.example_angles g on g.id = a.angle_id$$,
    $$(select * from bench.plans where status <> 'draft')$$, $${
    "plan_id": "n.id", "angle_id": "bench.id('angle', n.n * 5 + o.place)",
    "code": "replace(o.code, o.shown, n.prefix || '~' || n.number)"
}$$);
select bench.copy('belief_plan_runs', 'select r.* from belief_plan_runs r join bench.example e on e.id = r.plan_id',
    $$(select * from bench.plans where status in ('running', 'completed'))$$, $${
    "id": "bench.id('run', n.n)", "plan_id": "n.id", "status": "n.status",
    "completed_at": "case n.status when 'completed' then o.started_at + interval '30 days' end"
}$$);
