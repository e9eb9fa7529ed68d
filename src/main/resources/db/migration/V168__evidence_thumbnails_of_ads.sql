set local search_path = public;
set local lock_timeout = '10s';

-- A small picture of an ad that delivered, as Meta showed it. It is kept here, so that no page asks Meta's servers for one. The creative
-- tells whether another picture has to be fetched.
create table ad_thumbnails (
    organization_id  uuid not null default app.organization(),
    delivered_ad_id  uuid not null,
    creative_id      text not null check (length(creative_id) <= 64),
    type             text not null check (type in ('image/jpeg', 'image/png', 'image/gif', 'image/webp')),
    bytes            bytea not null check (length(bytes) between 1 and 51200),
    digest           text not null check (digest ~ '^[0-9a-f]{64}$'),
    read_at          timestamptz not null default clock_timestamp(),
    primary key (organization_id, delivered_ad_id),
    constraint ad_thumbnails_delivered_ad_id_fkey foreign key (organization_id, delivered_ad_id)
        references delivered_ads (organization_id, id) on delete cascade
);
select app.guard('ad_thumbnails'), app.note_changes_of('ad_thumbnails');
select app.written_by_product('ad_thumbnails');

-- Matched ads, by their ids at the platform.
create index delivered_ads_matched_idx on delivered_ads (organization_id, ad_id) where code is not null;
