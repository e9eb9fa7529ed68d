-- Readings of what accounts consist of: when each was, and whether it showed everything. Only one that did proves that an ad is gone,
-- and only what was seen after a launch says what went live.
set local search_path = public;

create table delivered_object_readings (
    organization_id  uuid not null default app.organization(),
    account_id       text not null check (length(account_id) <= 100),
    import_id        uuid not null,
    day              date not null,
    whole            boolean not null,
    read_at          timestamptz not null default now(),
    primary key (organization_id, account_id, import_id),
    constraint delivered_object_readings_import_id_fkey
        foreign key (organization_id, import_id) references ad_imports (organization_id, id)
);
create index delivered_object_readings_import_idx on delivered_object_readings (organization_id, import_id);
select app.guard('delivered_object_readings');
create trigger append_only before update or delete on delivered_object_readings for each row execute function app.refuse_change();
select app.written_by_product('delivered_object_readings');

-- The reading that showed an object last; null of those that were not seen since.
alter table delivered_objects add column read_at timestamptz;

revoke execute on all functions in schema app from public;
