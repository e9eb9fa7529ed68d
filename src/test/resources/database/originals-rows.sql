-- 1,000 plans of theirs, with what the field was seen to hold: null makers, names twice, payloads of any order, and plans that do not fit together.
insert into belief_offers (id, product_id, name, urgency_drivers, active)
select md5('offer' || n)::uuid, md5('product' || n)::uuid, 'Two for one', case when n % 2 = 0 then '["Ends Sunday"]'::jsonb end, case when n % 3 = 0 then null else true end
  from generate_series(1, 100) n;
insert into belief_sublayers (id, persona_id, sublayer_type, name, "values")
select md5('sublayer' || n)::uuid, md5('persona' || n)::uuid, case when n % 2 = 0 then 'asset_specific' else 'values_identity' end, 'Big dogs', '["Labrador", "Boxer"]'
  from generate_series(1, 100) n where n % 5 <> 0;
insert into belief_jtbd_framed (id, persona_id, product_id, name, source)
select md5('job' || n)::uuid, md5('persona' || n)::uuid, md5('product' || n)::uuid, 'Walk again', case when n % 4 = 0 then 'imported' when n % 4 = 1 then null else 'ai_generated' end
  from generate_series(1, 200) n where n % 5 <> 0;
insert into belief_angles (id, jtbd_framed_id, name, belief_statement, status)
select md5('angle' || n)::uuid, md5('job' || 1 + n % 199 / 5 * 5)::uuid, 'Stairs', 'Stairs hurt first, ' || n, case n % 5 when 0 then 'winner' when 1 then 'loser' when 2 then 'testing' when 3 then 'promising' else 'untested' end
  from generate_series(1, 2000) n;
insert into belief_plans (id, name, brand_id, product_id, offer_id, persona_id, jtbd_framed_id, phase_id, ads_per_angle, status, compiled_payload, compiled_at, created_at)
select md5('plan' || n)::uuid, 'Senior dogs', p.brand_id, p.id, case when n % 3 = 0 then md5('offer' || 1 + n % 100)::uuid end,
       md5('persona' || job)::uuid, md5('job' || job)::uuid, 1 + n % 6, case n % 7 when 0 then 0 when 1 then null else 5 end,
       (array['draft', 'ready', 'running', 'completed'])[1 + n % 4],
       case when n % 4 <> 0 and n % 9 <> 0 then jsonb_build_object('schema', 'theirs', 'plan', n, 'ads', jsonb_build_array(jsonb_build_object('ad', 1))) end,
       case when n % 8 <> 1 and n % 4 <> 0 then timestamptz '2025-05-05' end, timestamptz '2025-01-01' + n * interval '1 minute'
  from generate_series(1, 1000) n, lateral (select 1 + n % 199 / 5 * 5 as job) j, lateral (select * from products where id = md5('product' || job)::uuid) p;
insert into belief_plan_angles (plan_id, angle_id, display_order)
select md5('plan' || n)::uuid, md5('angle' || 1 + (n + i) % 2000)::uuid, case when i > 1 then i end from generate_series(1, 1000) n, generate_series(1, 3) i;
insert into belief_plan_templates (plan_id, template_id, display_order)
select md5('plan' || n)::uuid, t.id, 1 from generate_series(1, 1000) n, lateral (select id from ad_brief_templates order by name offset n % 10 limit 2) t;
insert into belief_plan_runs (plan_id, phase_id, status, results, created_at)
select md5('plan' || n)::uuid, case when n % 10 = 0 then 9 else 1 end, case when n % 4 = 3 then 'completed' when i = 1 then 'running' else 'pending' end, case when n % 4 = 3 then '{"roas": 2.5}'::jsonb end, timestamptz '2025-06-01' + i * interval '1 day'
  from generate_series(1, 1000) n, generate_series(1, 2) i where n % 4 in (2, 3);
create table ad_sets (id uuid primary key default gen_random_uuid(), plan_id uuid references belief_plans (id) on delete set null, angle_id uuid references belief_angles (id));
insert into ad_sets (plan_id, angle_id) select md5('plan' || n)::uuid, md5('angle' || n)::uuid from generate_series(1, 500) n;
create view plan_overview as select p.name, count(*) as angles from belief_plans p join belief_plan_angles a on a.plan_id = p.id group by 1;
