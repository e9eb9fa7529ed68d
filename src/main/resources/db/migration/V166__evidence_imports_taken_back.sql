-- An import can be taken back: rows that it added go, and figures that it replaced come back. Only the product writes these tables.
set local search_path = public;

alter table ad_imports drop constraint ad_imports_state_check;
alter table ad_imports add constraint ad_imports_state_check
    check (state in ('reading', 'read', 'committing', 'committed', 'refused', 'discarded', 'taken_back')) not valid;

grant delete on ad_performance, delivered_ads to authenticated;
