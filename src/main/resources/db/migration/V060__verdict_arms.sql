set local search_path = public;

-- From phase 3 on a verdict is on a cell of the plan; before, its arm is its angle.
alter table belief_verdicts add column arm text not null default '' check (length(arm) <= 100);
create index belief_verdicts_arm_idx on belief_verdicts (organization_id, plan_id, as_of desc, arm);
create index belief_verdicts_angle_idx on belief_verdicts (organization_id, angle_id, as_of desc);
