set local search_path = public;

-- Whether verdicts apply by themselves in an organization. Without a row they wait for a person.
create table belief_verdict_settings (
    organization_id  uuid primary key default app.organization() references organizations (id) on delete cascade,
    applies_itself   boolean not null,
    updated_by       uuid default auth.uid(),
    updated_at       timestamptz not null default now()
);
select app.guard('belief_verdict_settings');
drop policy belief_first_add on belief_verdict_settings;
drop policy belief_first_change on belief_verdict_settings;
drop policy belief_first_remove on belief_verdict_settings;
create policy belief_first_add on belief_verdict_settings for insert to authenticated
    with check (organization_id = (select app.organization()) and (select app.may_manage()));
create policy belief_first_change on belief_verdict_settings for update to authenticated
    using (organization_id = (select app.organization()))
    with check (organization_id = (select app.organization()) and (select app.may_manage()));
revoke delete on belief_verdict_settings from authenticated;
select app.audited('belief_verdict_settings', 'way of verdicts', 'all', '{updated_by}');
