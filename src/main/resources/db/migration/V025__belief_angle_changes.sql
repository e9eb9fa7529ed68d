-- What became of an angle, and why: every change of its status with the reason, the plan that showed it and who said so.
set local search_path = public;

create table belief_angle_changes (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    angle_id         uuid not null,
    plan_id          uuid,
    from_status      text not null check (from_status in ('untested', 'testing', 'winner', 'loser')),
    to_status        text not null check (to_status in ('untested', 'testing', 'winner', 'loser')),
    reason           text not null check (length(reason) between 1 and 1000),
    cause            text not null check (cause in ('run', 'person', 'verdict')),
    changed_by       uuid default auth.uid(),
    changed_by_name  text,
    changed_at       timestamptz not null default clock_timestamp(),
    constraint belief_angle_changes_angle_id_fkey
        foreign key (organization_id, angle_id) references belief_angles (organization_id, id),
    constraint belief_angle_changes_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id)
);
create index belief_angle_changes_angle_idx on belief_angle_changes (organization_id, angle_id, changed_at desc, id desc);
create index belief_angle_changes_plan_idx on belief_angle_changes (organization_id, plan_id);
select app.guard('belief_angle_changes');
revoke update, delete on belief_angle_changes from authenticated;
create trigger append_only before update or delete on belief_angle_changes
    for each row execute function app.refuse_change();

-- A plan says something about the angles that it tests, and about no other.
create function app.require_tested_angle() returns trigger language plpgsql set search_path = '' as $$
begin
    if new.plan_id is not null and not exists (
        select from public.belief_plan_angles where plan_id = new.plan_id and angle_id = new.angle_id) then
        raise exception 'plan % does not test it (belief_angle_changes_tested)', new.plan_id
            using errcode = 'foreign_key_violation', constraint = 'belief_angle_changes_tested';
    end if;
    return new;
end
$$;
create trigger angle_tested before insert on belief_angle_changes
    for each row execute function app.require_tested_angle();

-- Her name as it is now, so that a record can be read when she is gone.
create function app.name_changer() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    new.changed_by_name = (select name from app.accounts where id = new.changed_by);
    return new;
end
$$;
create trigger changer_named before insert on belief_angle_changes
    for each row execute function app.name_changer();

select app.written_by_product('belief_angle_changes'),
       app.audited('belief_angle_changes', 'change of an angle', 'all', '{changed_by,changed_by_name,changed_at}');

revoke execute on all functions in schema app from public;
