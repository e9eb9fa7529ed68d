-- Campaigns, ad sets and ads as Meta showed them last, and each fact that was another before, with the day on which that was seen.
-- A row a day would say the same over and over; from these one can say since when something differs.
set local search_path = public;

create table delivered_objects (
    organization_id  uuid not null default app.organization(),
    account_id       text not null check (length(account_id) <= 100),
    level            text not null check (level in ('campaign', 'ad_set', 'ad')),
    object_id        text not null check (length(object_id) between 1 and 64),
    parent_id        text check (length(parent_id) <= 64),
    facts            jsonb not null,
    first_seen_on    date not null,
    seen_on          date not null,
    primary key (organization_id, account_id, level, object_id)
);
create index delivered_objects_parent_idx on delivered_objects (organization_id, account_id, parent_id);
select app.guard('delivered_objects');
select app.written_by_product('delivered_objects');

-- A fact that was not there before, or is not any more, is null here.
create table delivered_object_changes (
    id               uuid not null default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    account_id       text not null,
    level            text not null,
    object_id        text not null,
    fact             text not null,
    before           jsonb,
    after            jsonb,
    seen_on          date not null,
    changed_at       timestamptz not null default clock_timestamp(),
    import_id        uuid not null,
    primary key (organization_id, id),
    constraint delivered_object_changes_object_fkey
        foreign key (organization_id, account_id, level, object_id)
        references delivered_objects (organization_id, account_id, level, object_id),
    constraint delivered_object_changes_import_id_fkey
        foreign key (organization_id, import_id) references ad_imports (organization_id, id)
);
create index delivered_object_changes_object_idx
    on delivered_object_changes (organization_id, account_id, level, object_id, seen_on);
create index delivered_object_changes_import_idx on delivered_object_changes (organization_id, import_id);
select app.guard('delivered_object_changes');
create trigger append_only before update or delete on delivered_object_changes for each row execute function app.refuse_change();
select app.written_by_product('delivered_object_changes');

revoke execute on all functions in schema app from public;
