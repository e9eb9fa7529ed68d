set local search_path = public;

-- The words of an angle that a compiled plan stands on stay as they were tested. A change is a new angle that names the one before;
-- that one is archived, points to its successor, and keeps its evidence.
alter table belief_angles
    add column supersedes_id uuid,
    add column superseded_by_id uuid,
    add constraint belief_angles_supersedes_id_taken unique (organization_id, supersedes_id),
    add constraint belief_angles_supersedes_id_fkey
        foreign key (organization_id, supersedes_id) references belief_angles (organization_id, id);
create index belief_plan_ads_angle_idx on belief_plan_ads (organization_id, angle_id);

-- What was empty may be filled in: nobody was shown other words.
create function app.rewords(before belief_angles, after belief_angles) returns boolean
    language sql immutable set search_path = '' as $$
    select after.name is distinct from before.name
        or after.belief_statement is distinct from before.belief_statement
        or (before.explanation is not null and after.explanation is distinct from before.explanation)
        or (before.jtbd_framed_id is not null and after.jtbd_framed_id is distinct from before.jtbd_framed_id)
$$;

-- Compilation 0 is a plan that was compiled elsewhere, whose ads we do not know.
create function app.stands_in_a_compiled_plan(angle belief_angles) returns boolean
    language sql stable set search_path = '' as $$
    select exists (select from public.belief_plan_ads a
                    where a.organization_id = angle.organization_id and a.angle_id = angle.id)
        or exists (select from public.belief_plan_angles t
                     join public.belief_plan_compilations c on c.plan_id = t.plan_id and c.number = 0
                    where t.organization_id = angle.organization_id and t.angle_id = angle.id)
$$;

create function app.keep_tested_words() returns trigger language plpgsql set search_path = '' as $$
begin
    if new.supersedes_id is distinct from old.supersedes_id
       or (new.superseded_by_id is distinct from old.superseded_by_id and pg_trigger_depth() < 2) then
        perform app.refuse('Which angle came after which stays as it is: insert a new one that names the old in supersedes_id.');
    end if;
    if app.rewords(old, new) and app.stands_in_a_compiled_plan(old) then
        perform app.refuse('A compiled plan stands on the words of this angle, so they stay: '
                           'insert a new angle that names this one in supersedes_id.');
    end if;
    return new;
end
$$;
create trigger words_kept before update on belief_angles
    for each row execute function app.keep_tested_words();

-- Drafts go on with the new words, unless they chose a mechanism of the old belief or plan for another job.
create function app.supersede_angle() returns trigger language plpgsql set search_path = '' as $$
begin
    update public.belief_angles a
       set archived_at = coalesce(a.archived_at, now()), superseded_by_id = new.id
     where a.id = new.supersedes_id and a.organization_id = new.organization_id;
    update public.belief_plan_angles t set angle_id = new.id
      from public.belief_plans p
     where p.organization_id = new.organization_id and p.id = t.plan_id and p.status = 'draft'
       and t.organization_id = new.organization_id and t.angle_id = new.supersedes_id
       and t.jtbd_framed_id = new.jtbd_framed_id
       and not exists (select from public.belief_plan_mechanisms m
                        where m.organization_id = t.organization_id and m.plan_id = t.plan_id and m.angle_id = t.angle_id);
    return null;
end
$$;
create trigger superseded after insert on belief_angles
    for each row when (new.supersedes_id is not null) execute function app.supersede_angle();

revoke execute on all functions in schema app from public;
grant execute on function app.rewords(belief_angles, belief_angles), app.stands_in_a_compiled_plan(belief_angles)
    to authenticated;
do $$
declare
    writer name;
begin
    for writer in
        select rolname from pg_roles where (rolbypassrls or rolname = 'service_role') and not rolsuper
    loop
        execute format('grant execute on function app.rewords(public.belief_angles, public.belief_angles),
            app.stands_in_a_compiled_plan(public.belief_angles) to %I', writer);
    end loop;
end
$$;
