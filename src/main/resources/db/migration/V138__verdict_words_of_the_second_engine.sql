-- The second engine says more: best bets, and what works without being the best. What the first one said stays readable.
-- What is there already is looked at in the next migration, so that nobody waits for it.
set local search_path = public;

alter table belief_verdicts drop constraint belief_verdicts_verdict_check;
alter table belief_verdicts add constraint belief_verdicts_verdict_check
    check (verdict in ('keep_testing', 'promote', 'confirm', 'reject', 'best_bet', 'works', 'falling', 'kill',
                       'provisional', 'stop_no_separation')) not valid;

-- A test can end with an angle that is neither proven nor lost, while others go on.
alter table belief_angle_changes drop constraint belief_angle_changes_cause_check;
alter table belief_angle_changes add constraint belief_angle_changes_cause_check
    check (cause in ('run', 'person', 'verdict', 'not_pursued')) not valid;
