-- Files that were uploaded and wait for a decision, where several servers share a database: whichever is asked finds them.
set local search_path = public;

create table ad_import_files (
    organization_id  uuid not null default app.organization(),
    import_id        uuid not null,
    part             text not null check (part in ('original', 'rows', 'ads')),
    position         integer not null check (position >= 0),
    file_bytes       bytea not null,
    made_at          timestamptz not null default clock_timestamp(),
    primary key (organization_id, import_id, part, position),
    foreign key (organization_id, import_id) references ad_imports (organization_id, id) on delete cascade
);
create index ad_import_files_made_idx on ad_import_files (made_at);
select app.guard('ad_import_files');
select app.written_by_product('ad_import_files');
create policy belief_first_owner on ad_import_files to current_user using (true) with check (true);

-- Some of those of every organization about which nobody decided for so many days; answers how many pieces it deleted.
create function app.forget_import_files(days integer) returns integer language plpgsql security definer set search_path = '' as $$
declare
    forgotten  integer;
begin
    delete from public.ad_import_files
     where ctid = any (array(select ctid from public.ad_import_files where made_at < clock_timestamp() - make_interval(days => days)
                              limit 100 for update skip locked));
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.forget_import_files(integer) to ${app_role};
