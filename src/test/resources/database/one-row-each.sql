-- One row in every table of a tenant, written by its owner; every reference that may be empty is filled.
do $$
declare
    brand      uuid;
    product    uuid;
    offer      uuid;
    persona    uuid;
    job        uuid;
    angle      uuid;
    template   uuid;
    sublayer   uuid;
    mechanism  uuid;
    problem    uuid;
    benefit    uuid;
    proof      uuid;
    format     uuid;
    run        uuid;
    parent     uuid;
    plan       uuid;
    request    uuid;
    import     uuid;
    delivered  uuid;
    nth        integer := 1 + floor(random() * 1000000);
begin
    insert into webhook_endpoints (name, url, events, sealed_secret)
        values ('Ad maker', 'https://hooks.example/', '{plan.compiled}', 'sealed');
    insert into brands (name, slug) values ('Wonder Paws', 'wonder-paws') returning id into brand;
    insert into products (brand_id, name, slug) values (brand, 'Hip & joint chews', 'chews-' || nth) returning id into product;
    insert into belief_offers (product_id, name) values (product, 'Two for one') returning id into offer;
    insert into belief_offers (product_id, name, supersedes_id) values (product, 'Three for two', offer)
        returning id into offer;
    insert into personas_4d (brand_id, product_id, persona_type, name)
        values (brand, product, 'own_brand', 'Keeper of an old dog') returning id into persona;
    insert into product_personas (product_id, persona_id) values (product, persona);
    insert into belief_sublayers (persona_id, sublayer_type, name, values)
        values (persona, 'asset_specific', 'Large breeds', '["Labrador"]') returning id into sublayer;
    insert into belief_jtbd_framed (persona_id, product_id, name)
        values (persona, product, 'Keep walks possible') returning id into job;
    insert into belief_angles (jtbd_framed_id, name, belief_statement)
        values (job, 'Comfort', 'Stairs hurt.') returning id into angle;
    insert into belief_angles (jtbd_framed_id, name, belief_statement, supersedes_id)
        values (job, 'Comfort', 'Stairs hurt long before a dog limps.', angle) returning id into angle;
    insert into belief_identity_values (name) values ('Natural only');
    insert into belief_mechanisms (angle_id, name) values (angle, 'Cartilage wears before the limp')
        returning id into mechanism;
    insert into belief_problems (jtbd_framed_id, name) values (job, 'Stairs') returning id into problem;
    insert into belief_benefits (product_id, name, kind, horizon) values (product, 'Stairs again', 'functional', 'short') returning id into benefit;
    insert into belief_proofs (product_id, name, claim, kind) values (product, 'Sold', 'Sold often.', 'number') returning id into proof;
    insert into belief_formats (name, kind, length_seconds, aspect_ratio) values ('Story', 'video', 15, '9:16')
        returning id into format;
    insert into hooks (product_id, text, category) values (product, 'He used to race you to the door.', 'memory');
    insert into ad_brief_templates (brand_id, name, instructions) values (brand, 'Before and after', 'Show both.')
        returning id into template;
    insert into belief_plan_numbers (prefix, last_number) values ('WP', 2);
    insert into belief_plans (key, name, brand_id) values ('WP-001', 'Parent', brand) returning id into parent;
    insert into belief_plans (key, name, brand_id, product_id, offer_id, persona_id, jtbd_framed_id, parent_plan_id)
        values ('WP-002', 'Senior dogs on stairs', brand, product, offer, persona, job, parent) returning id into plan;
    insert into belief_plan_angles (plan_id, jtbd_framed_id, angle_id) values (plan, job, angle);
    insert into belief_angle_changes (angle_id, plan_id, from_status, to_status, reason, cause)
        values (angle, plan, 'untested', 'testing', 'A plan that tests it began to run.', 'run');
    insert into belief_plan_templates (plan_id, template_id) values (plan, template);
    insert into belief_plan_sublayers (plan_id, persona_id, sublayer_id) values (plan, persona, sublayer);
    insert into belief_plan_mechanisms (plan_id, angle_id, mechanism_id) values (plan, angle, mechanism);
    insert into belief_plan_problems (plan_id, jtbd_framed_id, problem_id) values (plan, job, problem);
    insert into belief_plan_benefits (plan_id, product_id, benefit_id) values (plan, product, benefit);
    insert into belief_plan_proofs (plan_id, product_id, proof_id) values (plan, product, proof);
    insert into belief_plan_densities (plan_id, messaging_density) values (plan, 'low');
    insert into belief_plan_formats (plan_id, format_id) values (plan, format);
    insert into belief_spend_steps (plan_id, day, daily_budget) values (plan, 1, 100);
    insert into belief_plan_runs (plan_id, phase_id) values (plan, 1) returning id into run;
    insert into belief_plan_compilations (plan_id, number, digest, payload, compiled_at)
        values (plan, nth, 'sha256:' || lpad(nth::text, 64, '0'), '{}', now());
    insert into belief_plan_ads (plan_id, number, code, angle_id, template_id, copy)
        values (plan, nth, 'WP2A' || nth, angle, template, 1);
    insert into belief_plan_run_ads (run_id, plan_id, code, state) values (run, plan, 'WP2A' || nth, 'made');
    insert into belief_suggestion_settings (model, timeout_seconds) values ('claude-opus-4-5', 60);
    insert into belief_verdict_settings (applies_itself) values (true);
    insert into belief_goal_settings (currency) values ('USD');
    insert into belief_launch_facts (product_id, page_id) values (product, '123');
    insert into belief_launches (plan_id, version, digest, document) values (plan, 1, 'sha256:', '{}');
    insert into belief_sign_in_settings (owners_need_second_step) values (false);
    insert into belief_suggestion_requests (kind, plan_id, product_id, persona_id, jtbd_framed_id, asked, input_digest,
            prompt_version, model)
        values ('angles', plan, product, persona, job, 3, 'sha256:' || lpad('', 64, '0'), 'angles-1.1', 'claude-opus-4-5')
        returning id into request;
    insert into belief_suggestions (request_id, kind, number, input_digest, prompt_version, model, idea)
        values (request, 'angles', nth, 'sha256:', 'angles-1.1', 'claude-opus-4-5', '{"name": "Comfort"}');
    insert into belief_verdicts (plan_id, angle_id, as_of, verdict, read_outs, inputs_digest, engine_version)
        values (plan, angle, current_date, 'keep_testing', '{}', 'sha256:0', '1');
    insert into plan_certificates (plan_id, certificate) values (plan, 1);
    insert into ad_imports (way, state, name) values ('file', 'committed', 'export.csv') returning id into import;
    insert into ad_import_files (import_id, part, position, file_bytes) values (import, 'original', 0, 'x');
    insert into delivered_ads (identity, ad_id, name, code, matched_by) values ('id:' || nth, nth, 'WP2A' || nth, 'WP2A' || nth, 'code')
        returning id into delivered;
    insert into ad_performance (delivered_ad_id, day, until, currency, spend, import_id)
        values (delivered, '2026-11-01', '2026-11-01', 'USD', 1, import);
    insert into ad_thumbnails (delivered_ad_id, creative_id, type, bytes, digest) values (delivered, '1', 'image/png', 'x', lpad('', 64, '0'));
    insert into planned_ad_days (plan_id, number, day, until, nth, account_id, currency, attribution_setting, objective, spend, told, came_at)
        values (plan, 1, '2026-11-01', '2026-11-01', 1, '', 'USD', '', '', 1, 1, now());
    insert into planned_ad_days_put_away (plan_id, event, day, number, until, nth, purchases)
        values (plan, 'lead', '2026-11-01', 1, '2026-11-01', 1, 3);
    insert into plan_results (plan_id, currency, plan_key, ads, spend, last_day) values (plan, 'USD', 'WP-1', 1, 1, '2026-11-01');
    insert into ad_restatements (delivered_ad_id, day, until, breakdown, import_id, before, after)
        values (delivered, '2026-11-01', '2026-11-01', '', import, '{}', '{}');
    insert into delivered_objects (account_id, level, object_id, facts, first_seen_on, seen_on)
        values ('123', 'ad', delivered::text, '{}', '2026-11-01', '2026-11-01');
    insert into delivered_object_changes (account_id, level, object_id, fact, before, after, seen_on, import_id)
        values ('123', 'ad', delivered::text, 'status', '"paused"', '"active"', '2026-11-01', import);
    insert into delivered_accounts (account_id, currency, time_zone) values ('123', 'USD', 'America/New_York');
    insert into delivered_object_readings (account_id, import_id, day, whole) values ('123', import, '2026-11-01', true);
    insert into belief_launch_audits (plan_id, version, launched_on, read_at) values (plan, 1, '2026-11-01', now());
    insert into belief_launch_differences (plan_id, id, version, kind, level, name, planned, runs, first_day, codes, sentence)
        values (plan, gen_random_uuid(), 1, 'budget', 'ad_set', 'Broad', '50.00', '70.00', '2026-11-01', '{}', 'It differs.');
    insert into belief_plan_shares (plan_id, kind, number, token_hash, content, expires_at)
        values (plan, 'brief', 1, encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '{}', now() + interval '1 day');
    insert into meta_connections (account_ids) values ('{123}');
    insert into organization_deletions (due_at) values (now() + interval '14 days');
    insert into invitations (email, role, token_hash, expires_at)
        values (gen_random_uuid() || '@example.com', 'member', gen_random_uuid()::text, now() + interval '1 day');
    insert into plan_views (nth, name, address) values (1, 'Ready', '/plans?status=ready');
    insert into kept_answers (key, request_digest, status, body) values (nth, '', 201, '{}');
    insert into api_tokens (name, token_hash, hint, scopes, expires_at)
        values ('Ad maker', gen_random_uuid()::text, 'abcd', '{plans:read}', now() + interval '1 day');
end
$$
