-- The first two thousand plans with results have a verdict on each of their five angles: ten thousand beliefs.
create view bench.judged as
    select * from bench.plans where status in ('running', 'completed') order by n limit 2000;

select bench.copy('belief_verdicts', $$
    select v.*, g.place from bench.example e
      join belief_verdicts v on v.organization_id = e.organization_id and v.plan_id = e.id
      join bench.example_angles g on g.id = v.angle_id
$$, 'bench.judged', $${
    "id": "bench.id('verdict ' || o.id, n.n)", "plan_id": "n.id", "angle_id": "bench.id('angle', n.n * 5 + o.place)"
}$$);
select bench.copy('belief_angle_changes', $$
    select c.*, g.place from bench.example e
      join belief_angle_changes c on c.organization_id = e.organization_id and c.plan_id = e.id
      join bench.example_angles g on g.id = c.angle_id
$$, 'bench.judged', $${
    "id": "bench.id('change ' || o.id, n.n)", "plan_id": "n.id", "angle_id": "bench.id('angle', n.n * 5 + o.place)"
}$$);
-- What is on record of each plan.
select bench.copy('audit_log', $$
    select l.* from bench.example e
      join audit_log l on l.organization_id = e.organization_id and l.subject_id = e.id and l.subject = 'plan' and l.action = 'added'
$$, 'bench.plans', $${
    "id": "bench.id('record', n.n)", "subject_id": "n.id", "subject_name": "n.prefix || '-' || n.number",
    "at": "timestamptz '2024-01-01 00:00Z' + n.n * interval '1 minute'"
}$$);
