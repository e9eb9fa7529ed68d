-- What an organization usually aims for and how it names ads: where the goals of its next plans start from.
set local search_path = public;

create table belief_goal_settings (
    organization_id      uuid primary key default app.organization() references organizations (id) on delete cascade,
    currency             text check (currency ~ '^[A-Z]{3}$'),
    attribution_setting  text check (length(attribution_setting) between 1 and 100),
    usual_cpa            jsonb not null default '{}' check (jsonb_typeof(usual_cpa) = 'object'),
    ad_name_pattern      text check (length(ad_name_pattern) between 1 and 200),
    updated_by           uuid default auth.uid(),
    updated_at           timestamptz not null default now()
);
select app.guard('belief_goal_settings');
drop policy belief_first_add on belief_goal_settings;
drop policy belief_first_change on belief_goal_settings;
drop policy belief_first_remove on belief_goal_settings;
create policy belief_first_add on belief_goal_settings for insert to authenticated
    with check (organization_id = (select app.organization()) and (select app.may_manage()));
create policy belief_first_change on belief_goal_settings for update to authenticated
    using (organization_id = (select app.organization()))
    with check (organization_id = (select app.organization()) and (select app.may_manage()));
revoke delete on belief_goal_settings from authenticated;
select app.audited('belief_goal_settings', 'usual goals', 'all', '{updated_by}');
