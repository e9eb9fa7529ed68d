-- Filters of the list of plans that somebody saved by a name, in each organization for themselves: twenty at most, since each has one of
-- twenty numbers. They change nothing for anybody else, so they are not in the audit log.
set local search_path = public;

create table plan_views (
    organization_id  uuid not null default app.organization(),
    account_id       uuid not null default auth.uid(),
    nth              integer not null check (nth between 1 and 20),
    name             text not null check (length(name) between 1 and 60),
    address          text not null check (length(address) between 1 and 2000),
    primary key (organization_id, account_id, nth),
    constraint plan_views_name_taken unique (organization_id, account_id, name)
);
select app.guard('plan_views');
create policy belief_first_own on plan_views as restrictive to authenticated
    using (account_id = (select auth.uid())) with check (account_id = (select auth.uid()));
