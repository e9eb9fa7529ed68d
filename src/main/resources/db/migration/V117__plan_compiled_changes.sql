-- Programs that keep copies of compiled plans read them in the order of their latest change.
set local search_path = public;

create index belief_plans_compiled_idx on belief_plans (organization_id, updated_at, id) where compilation_number is not null;
