-- Reads the table once, while others read and write it.
alter table public.belief_plans validate constraint belief_plans_set_up_known_by_check;
