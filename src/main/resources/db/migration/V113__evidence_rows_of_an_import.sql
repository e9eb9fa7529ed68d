-- The rows of one import, in the order in which they are listed. Rows of an ad share an entry, so a million of them cost little.
set local search_path = public;

create index ad_performance_import_idx on ad_performance (organization_id, import_id, delivered_ad_id);
