-- What later installations of it added, and the policies that they have.
alter table belief_plan_templates drop constraint belief_plan_templates_template_id_fkey, add column template_source text default 'ad_brief_templates' check (template_source in ('ad_brief_templates', 'scraped_templates'));
alter table belief_angles alter column jtbd_framed_id drop not null, add column generation_method text, add column source_persona_id uuid, add column source_offer_variant_id uuid, add column source_landing_page_url text,
    add column jtbd_text text, add column pain_points jsonb, add column desired_outcome text, add column angle_generation_run_id uuid, add column emotional_register text;
alter table belief_plans add column copy_set_id uuid;
do $$ declare t text; begin foreach t in array array['belief_offers', 'belief_sublayers', 'belief_jtbd_framed', 'belief_angles', 'belief_plans', 'belief_plan_angles', 'belief_plan_templates', 'belief_plan_runs'] loop
  execute format('alter table %I enable row level security', t);
  execute format('create policy "Signed-in people do everything" on %I for all to authenticated using (true)', t);
end loop; end $$;
