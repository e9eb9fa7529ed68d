set local search_path = public;

-- Which accounts of Meta's a reading was of, and up to which day: once it is kept, the next one begins where their numbers are known.
alter table ad_imports
    add column read_accounts text[],
    add column read_until date,
    add constraint ad_imports_read_check check ((read_accounts is null) = (read_until is null));
create index ad_imports_read_idx on ad_imports (organization_id) where read_accounts is not null and state = 'committed';
