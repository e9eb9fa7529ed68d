set local search_path = public;

-- One time that performance came in: a file, a program's rows, or what was asked of Meta. The numbers carry its id.
create table ad_imports (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    way              text not null check (way in ('file', 'api', 'meta')),
    state            text not null check (state in ('reading', 'read', 'committing', 'committed', 'refused', 'discarded')),
    name             text not null check (length(name) between 1 and 200),
    size_bytes       bigint not null default 0,
    progress         integer not null default 0 check (progress between 0 and 100),
    recognition      jsonb,
    report           jsonb,
    trouble          text,
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default clock_timestamp(),
    beat_at          timestamptz not null default clock_timestamp(),
    finished_at      timestamptz,
    constraint ad_imports_organization_id_key unique (organization_id, id)
);
create index ad_imports_list_idx on ad_imports (organization_id, created_at desc, id desc);
create unique index ad_imports_one_sync_at_a_time on ad_imports (organization_id) where way = 'meta' and state = 'committing';
select app.guard('ad_imports');
revoke delete on ad_imports from authenticated;
select app.written_by_product('ad_imports');
select app.audited('ad_imports', 'import', 'all', '{recognition,report,progress,beat_at,size_bytes}');

-- An ad that ran. Its identity is its id at the platform, or where none came a digest of its account and names.
create table delivered_ads (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    identity         text not null,
    ad_id            text check (length(ad_id) between 1 and 64),
    account_id       text not null default '' check (length(account_id) <= 100),
    campaign_name    text not null default '' check (length(campaign_name) <= 1000),
    adset_name       text not null default '' check (length(adset_name) <= 1000),
    name             text not null check (length(name) <= 1000),
    code             text,
    matched_by       text check (matched_by in ('code', 'url', 'hand')),
    set_aside        boolean not null default false,
    first_seen_at    timestamptz not null default now(),
    constraint delivered_ads_organization_id_key unique (organization_id, id),
    constraint delivered_ads_known_once unique (organization_id, identity),
    constraint delivered_ads_matched_check check ((code is null) = (matched_by is null) and not (set_aside and code is not null)),
    constraint delivered_ads_code_fkey
        foreign key (organization_id, code) references belief_plan_ads (organization_id, code)
);
create index delivered_ads_name_idx on delivered_ads (organization_id, name);
create index delivered_ads_code_idx on delivered_ads (organization_id, code) where code is not null;
create index delivered_ads_unmatched_idx on delivered_ads (organization_id, first_seen_at desc, id desc)
    where code is null and not set_aside;
select app.guard('delivered_ads');
revoke delete on delivered_ads from authenticated;
select app.written_by_product('delivered_ads');
-- Millions may come in by themselves; what a person decided of one is on record.
create trigger audit after update on delivered_ads for each row
    when (new.matched_by = 'hand' or new.set_aside <> old.set_aside)
    execute function app.audit('delivered ad', 'all', 'identity', 'first_seen_at');

-- What an ad did on a day, or over the days of a range, of which no day is known. Null is what no file ever said.
-- The only table without foreign keys: checking each of a million rows takes longer than all the rest. Nobody but the product
-- writes it, it takes its ads from delivered_ads in the same transaction, and neither they nor imports can be removed.
create table ad_performance (
    organization_id      uuid not null default app.organization(),
    delivered_ad_id      uuid not null,
    day                  date not null,
    until                date not null,
    breakdown            text not null default '',
    currency             text not null,
    attribution_setting  text not null default '',
    objective            text not null default '',
    spend                numeric(18, 4) not null check (spend >= 0),
    impressions          bigint,
    reach                bigint,
    link_clicks          bigint,
    purchases            bigint,
    purchase_value       numeric(18, 4),
    more                 jsonb,
    import_id            uuid not null,
    first_seen_at        timestamptz not null default now(),
    primary key (organization_id, delivered_ad_id, day, until, breakdown),
    constraint ad_performance_range_check check (until >= day)
);
select app.guard('ad_performance');
revoke delete on ad_performance from authenticated;
select app.written_by_product('ad_performance');

-- What was said of a day before it was said anew.
create table ad_restatements (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    delivered_ad_id  uuid not null,
    day              date not null,
    until            date not null,
    breakdown        text not null,
    import_id        uuid not null,
    before           jsonb not null,
    after            jsonb not null,
    restated_at      timestamptz not null default now(),
    constraint ad_restatements_delivered_ad_id_fkey
        foreign key (organization_id, delivered_ad_id) references delivered_ads (organization_id, id),
    constraint ad_restatements_import_id_fkey
        foreign key (organization_id, import_id) references ad_imports (organization_id, id)
);
create index ad_restatements_import_idx on ad_restatements (organization_id, import_id, id);
create index ad_restatements_ad_idx on ad_restatements (organization_id, delivered_ad_id, day);
select app.guard('ad_restatements');
revoke update, delete on ad_restatements from authenticated;
create trigger append_only before update or delete on ad_restatements for each row execute function app.refuse_change();
select app.written_by_product('ad_restatements');

revoke execute on all functions in schema app from public;
