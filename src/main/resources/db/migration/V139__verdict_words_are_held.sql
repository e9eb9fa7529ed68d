-- Reads both tables once, while others read and write them.
set local search_path = public;

alter table belief_verdicts validate constraint belief_verdicts_verdict_check;
alter table belief_angle_changes validate constraint belief_angle_changes_cause_check;
