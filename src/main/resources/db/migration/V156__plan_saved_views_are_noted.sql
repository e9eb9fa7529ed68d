-- Saved views are kept with what else was read of an organization.
select app.note_changes_of('public.plan_views');
