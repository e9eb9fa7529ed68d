set local search_path = public;

create table belief_angles (
    id                uuid primary key default gen_random_uuid(),
    organization_id   uuid not null default app.organization(),
    jtbd_framed_id    uuid not null,
    name              text not null,
    belief_statement  text not null,
    explanation       text,
    status            text not null default 'untested' check (status in ('untested', 'testing', 'winner', 'loser')),
    source            text not null default 'manual'
                      check (source in ('manual', 'extracted_from_persona', 'ai_generated')),
    created_by        uuid default auth.uid(),
    created_at        timestamptz not null default now(),
    archived_at       timestamptz,
    constraint belief_angles_organization_id_key unique (organization_id, id),
    constraint belief_angles_job_key unique (organization_id, jtbd_framed_id, id),
    constraint belief_angles_jtbd_framed_id_fkey
        foreign key (organization_id, jtbd_framed_id) references belief_jtbd_framed (organization_id, id)
        on delete cascade
);
create index belief_angles_job_idx on belief_angles (organization_id, jtbd_framed_id, lower(name), id);
create index belief_angles_name_idx on belief_angles (organization_id, lower(name), id);
select app.guard('belief_angles');
