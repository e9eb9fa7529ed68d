-- The layers that later phases vary: sub-layers with their source, mechanisms, problems, benefits, formats, and the short list
-- of values that an ad may appeal to.
set local search_path = public;

alter table belief_sublayers add column source text not null default 'manual'
    check (source in ('manual', 'extracted_from_persona', 'ai_generated'));
alter table belief_sublayers add constraint belief_sublayers_persona_key unique (organization_id, persona_id, id);
create index belief_sublayers_list_idx on belief_sublayers (organization_id, persona_id, lower(name), id);
create index belief_sublayers_name_idx on belief_sublayers (organization_id, lower(name), id);

create table belief_identity_values (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    name             text not null check (length(name) between 1 and 200),
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default now(),
    archived_at      timestamptz,
    constraint belief_identity_values_organization_id_key unique (organization_id, id)
);
create unique index belief_identity_values_name_taken on belief_identity_values (organization_id, lower(name));
select app.guard('belief_identity_values');

-- Two that add the twelfth value at once wait for each other, so that a thirteenth never slips in between.
create function app.keep_values_few() returns trigger language plpgsql set search_path = '' as $$
begin
    if new.archived_at is null then
        perform pg_advisory_xact_lock(hashtextextended('identity values of ' || new.organization_id, 0));
        if (select count(*) >= 12 from public.belief_identity_values
             where organization_id = new.organization_id and archived_at is null and id <> new.id) then
            raise exception 'twelve values are enough (belief_identity_values_twelve)'
                using errcode = 'check_violation', constraint = 'belief_identity_values_twelve';
        end if;
    end if;
    return new;
end
$$;
create trigger few_kept before insert or update of archived_at on belief_identity_values
    for each row execute function app.keep_values_few();

-- A sub-layer of values stands on one value, and on one that the organization chose to stand by.
create function app.keep_values_curated() returns trigger language plpgsql set search_path = '' as $$
begin
    if new.sublayer_type <> 'values_identity' then
        return new;
    end if;
    if jsonb_typeof(new.values) <> 'array' or jsonb_array_length(new.values) <> 1 then
        raise exception 'one value alone (belief_sublayers_one_value)'
            using errcode = 'check_violation', constraint = 'belief_sublayers_one_value';
    end if;
    if not exists (
        select from public.belief_identity_values
         where organization_id = new.organization_id and archived_at is null and lower(name) = lower(new.values ->> 0)) then
        raise exception 'not a curated value (belief_sublayers_curated)'
            using errcode = 'check_violation', constraint = 'belief_sublayers_curated';
    end if;
    return new;
end
$$;
create trigger values_curated before insert or update of sublayer_type, values on belief_sublayers
    for each row execute function app.keep_values_curated();

create table belief_mechanisms (
    id                  uuid primary key default gen_random_uuid(),
    organization_id     uuid not null default app.organization(),
    angle_id            uuid not null,
    name                text not null,
    old_explanation     text,
    reframed_cause      text,
    why_others_failed   text,
    how_this_works      text,
    source              text not null default 'manual'
                        check (source in ('manual', 'extracted_from_persona', 'ai_generated')),
    created_by          uuid default auth.uid(),
    created_at          timestamptz not null default now(),
    archived_at         timestamptz,
    constraint belief_mechanisms_organization_id_key unique (organization_id, id),
    constraint belief_mechanisms_angle_key unique (organization_id, angle_id, id),
    constraint belief_mechanisms_angle_id_fkey
        foreign key (organization_id, angle_id) references belief_angles (organization_id, id) on delete cascade
);
create index belief_mechanisms_angle_idx on belief_mechanisms (organization_id, angle_id, lower(name), id);
create index belief_mechanisms_name_idx on belief_mechanisms (organization_id, lower(name), id);
select app.guard('belief_mechanisms');

-- A problem is a tree of pains, and under each the symptoms that it is recognised by: [{"pain": …, "symptoms": […]}].
create table belief_problems (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    jtbd_framed_id   uuid not null,
    name             text not null,
    description      text,
    pains            jsonb not null default '[]' check (jsonb_typeof(pains) = 'array'),
    source           text not null default 'manual'
                     check (source in ('manual', 'extracted_from_persona', 'ai_generated')),
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default now(),
    archived_at      timestamptz,
    constraint belief_problems_organization_id_key unique (organization_id, id),
    constraint belief_problems_job_key unique (organization_id, jtbd_framed_id, id),
    constraint belief_problems_jtbd_framed_id_fkey
        foreign key (organization_id, jtbd_framed_id) references belief_jtbd_framed (organization_id, id)
        on delete cascade
);
create index belief_problems_job_idx on belief_problems (organization_id, jtbd_framed_id, lower(name), id);
create index belief_problems_name_idx on belief_problems (organization_id, lower(name), id);
select app.guard('belief_problems');

create table belief_benefits (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    product_id       uuid not null,
    name             text not null,
    description      text,
    kind             text not null check (kind in ('functional', 'emotional', 'identity')),
    horizon          text not null check (horizon in ('immediate', 'short', 'long')),
    features         jsonb not null default '[]' check (jsonb_typeof(features) = 'array'),
    proof            jsonb not null default '[]' check (jsonb_typeof(proof) = 'array'),
    source           text not null default 'manual'
                     check (source in ('manual', 'extracted_from_persona', 'ai_generated')),
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default now(),
    archived_at      timestamptz,
    constraint belief_benefits_organization_id_key unique (organization_id, id),
    constraint belief_benefits_product_key unique (organization_id, product_id, id),
    constraint belief_benefits_product_id_fkey
        foreign key (organization_id, product_id) references products (organization_id, id) on delete cascade
);
create index belief_benefits_product_idx on belief_benefits (organization_id, product_id, lower(name), id);
create index belief_benefits_name_idx on belief_benefits (organization_id, lower(name), id);
select app.guard('belief_benefits');

create table belief_formats (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    name             text not null,
    kind             text not null check (kind in ('static', 'carousel', 'video')),
    length_seconds   integer,
    aspect_ratio     text not null check (aspect_ratio in ('1:1', '4:5', '9:16', '16:9', '1.91:1')),
    notes            text,
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default now(),
    archived_at      timestamptz,
    constraint belief_formats_organization_id_key unique (organization_id, id),
    constraint belief_formats_length_range check (length_seconds between 1 and 600),
    constraint belief_formats_length_of_video check (kind = 'video' or length_seconds is null)
);
create index belief_formats_name_idx on belief_formats (organization_id, lower(name), id);
select app.guard('belief_formats');

select app.audited('belief_identity_values', 'identity value', 'all'),
       app.audited('belief_mechanisms', 'mechanism', 'all'),
       app.audited('belief_problems', 'problem', 'all'),
       app.audited('belief_benefits', 'benefit', 'all'),
       app.audited('belief_formats', 'format', 'all');

revoke execute on all functions in schema app from public;
