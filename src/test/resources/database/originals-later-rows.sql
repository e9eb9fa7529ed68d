-- What rows only later installations hold: angles without a job, and templates of another table.
insert into belief_angles (id, jtbd_framed_id, name, belief_statement, generation_method, source_persona_id, pain_points)
select md5('loose' || n)::uuid, null, 'Loose', 'Found in a review ' || n, 'reviews', case when n % 2 = 0 then md5('persona' || n * 3)::uuid end, '["stiff"]' from generate_series(1, 100) n;
insert into belief_plan_angles (plan_id, angle_id, display_order) select md5('plan' || n)::uuid, md5('loose' || n)::uuid, 9 from generate_series(1, 50) n;
update belief_plans set copy_set_id = gen_random_uuid() where phase_id = 2;
insert into belief_plan_templates (plan_id, template_id, display_order, template_source) select md5('plan' || n)::uuid, gen_random_uuid(), 5, 'scraped_templates' from generate_series(1, 300) n;
