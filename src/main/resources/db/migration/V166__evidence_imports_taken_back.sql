-- An import can be taken back: rows that it added go, and figures that it replaced come back. Only the product writes these tables.
set local search_path = public;

alter table ad_imports drop constraint ad_imports_state_check;
alter table ad_imports add constraint ad_imports_state_check
    check (state in ('reading', 'read', 'committing', 'committed', 'refused', 'discarded', 'taken_back')) not valid;

-- The plans that had figures of it, of which verdicts until then count no longer.
alter table ad_imports add column taken_back_at timestamptz, add column taken_back_of uuid[];
create index ad_imports_taken_back_idx on ad_imports (organization_id) where state = 'taken_back';
create or replace trigger audit after insert or update or delete on ad_imports for each row
    execute function app.audit('import', 'all', 'recognition', 'report', 'progress', 'beat_at', 'size_bytes',
                               'taken_back_at', 'taken_back_of');

grant delete on ad_performance to authenticated;

-- An ad whose figures were all taken back stays, since a month that was put away may know of it, but nobody is asked which one it is.
alter table delivered_ads add column without_figures boolean not null default false;
