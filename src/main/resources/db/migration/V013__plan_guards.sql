-- What another client, who is authenticated too, may not do by plain SQL: the order of things is kept here, not by our code alone.
set local search_path = public;

-- Whether the product itself asks: the login that opened the connection says so, whatever role acts.
create function app.is_product() returns boolean language sql stable set search_path = '' as
    $$ select session_user = '${app_role}' $$;
grant execute on function app.is_product() to authenticated;

create function app.written_by_product(product_table regclass) returns void language plpgsql set search_path = '' as $$
begin
    execute format('create policy belief_first_product_adds on %s as restrictive for insert to authenticated
        with check ((select app.is_product()))', product_table);
    execute format('create policy belief_first_product_changes on %s as restrictive for update to authenticated
        using ((select app.is_product()))', product_table);
    execute format('create policy belief_first_product_removes on %s as restrictive for delete to authenticated
        using ((select app.is_product()))', product_table);
end
$$;

-- What results mean for an angle; appended, never changed.
create table belief_verdicts (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    angle_id         uuid not null,
    as_of            date not null,
    verdict          text not null check (verdict in ('keep_testing', 'promote', 'provisional', 'kill',
                         'stop_no_separation', 'confirm', 'reject')),
    read_outs        jsonb not null,
    inputs_digest    text not null,
    engine_version   text not null,
    created_at       timestamptz not null default now(),
    constraint belief_verdicts_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id),
    constraint belief_verdicts_angle_id_fkey
        foreign key (organization_id, angle_id) references belief_angles (organization_id, id)
);
create index belief_verdicts_plan_idx on belief_verdicts (organization_id, plan_id, as_of desc, id);
select app.guard('belief_verdicts');
revoke update, delete on belief_verdicts from authenticated;
create trigger append_only before update or delete on belief_verdicts
    for each row execute function app.refuse_change();

select app.written_by_product('belief_plan_compilations'),
       app.written_by_product('belief_plan_ads'),
       app.written_by_product('belief_plan_runs'),
       app.written_by_product('belief_verdicts');

create function app.refuse(sentence text) returns void language plpgsql set search_path = '' as $$
begin
    raise exception '%', sentence using errcode = 'insufficient_privilege';
end
$$;
grant execute on function app.refuse(text) to authenticated;

-- A plan goes from draft to ready to running to completed, back where a run failed or content changed, and nowhere else.
create function app.keep_plan_in_order() returns trigger language plpgsql set search_path = '' as $$
declare
    was   jsonb := case when tg_op = 'UPDATE' then to_jsonb(old) else '{"status": "draft"}' end;
    is_now jsonb := to_jsonb(new);
    compiled text[] := array['status', 'compilation_number', 'compiled_payload', 'compiled_at', 'waivers', 'let_go', 'key'];
    content text[] := array['brand_id', 'product_id', 'offer_id', 'persona_id', 'jtbd_framed_id', 'phase_id',
                            'awareness_level', 'template_strategy', 'ads_per_angle', 'parent_plan_id'];
begin
    if current_user <> 'authenticated' then
        return new;
    end if;
    if not (was ->> 'status' = new.status
            or (was ->> 'status', new.status) in (('draft', 'ready'), ('ready', 'draft'), ('ready', 'running'),
                                                  ('running', 'ready'), ('running', 'completed'))) then
        perform app.refuse(format('A plan that is %s does not become %s.', was ->> 'status', new.status));
    end if;
    if new.status <> 'draft' and exists (
        select from unnest(content) name where was ->> name is distinct from is_now ->> name and tg_op = 'UPDATE') then
        perform app.refuse('A compiled plan changes by becoming a draft first.');
    end if;
    if not app.is_product() and exists (
        select from unnest(compiled) name
         where case when tg_op = 'UPDATE' then was -> name is distinct from is_now -> name
                    else name in ('status', 'compilation_number', 'compiled_payload', 'compiled_at')
                         and is_now -> name not in ('"draft"', 'null') end) then
        perform app.refuse('Belief First alone compiles plans and moves them on.');
    end if;
    return new;
end
$$;
create trigger order_kept before insert or update on belief_plans
    for each row execute function app.keep_plan_in_order();

-- Looked at afterwards, since one statement may keep the compilation and make the plan ready.
create function app.require_compilation() returns trigger language plpgsql set search_path = '' as $$
begin
    if current_user = 'authenticated' and not exists (
        select from public.belief_plan_compilations
         where plan_id = new.id and number = new.compilation_number) then
        perform app.refuse('A plan is ready when it is compiled.');
    end if;
    return null;
end
$$;
create trigger compiled_before_ready after insert or update on belief_plans
    for each row when (new.status = 'ready') execute function app.require_compilation();

-- Angles and templates of a compiled plan are those that it was compiled with.
create function app.keep_compiled_parts() returns trigger language plpgsql set search_path = '' as $$
declare
    plan uuid := case when tg_op = 'DELETE' then old.plan_id else new.plan_id end;
begin
    if current_user = 'authenticated' and not app.is_product() and exists (
        select from public.belief_plans where id = plan and status <> 'draft') then
        perform app.refuse('A compiled plan changes by becoming a draft first.');
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger parts_kept before insert or update or delete on belief_plan_angles
    for each row execute function app.keep_compiled_parts();
create trigger parts_kept before insert or update or delete on belief_plan_templates
    for each row execute function app.keep_compiled_parts();

-- What is known of an angle rests on evidence, or on a person's word that the product keeps with her reason.
create function app.keep_angle_status() returns trigger language plpgsql set search_path = '' as $$
begin
    if current_user = 'authenticated' and not app.is_product()
       and new.status <> (case when tg_op = 'UPDATE' then old.status else 'untested' end) then
        perform app.refuse('Belief First alone says what became of an angle.');
    end if;
    return new;
end
$$;
create trigger status_kept before insert or update of status on belief_angles
    for each row execute function app.keep_angle_status();

-- A run is pending, then running, then over; what is over stays so.
create function app.keep_run_in_order() returns trigger language plpgsql set search_path = '' as $$
begin
    if current_user = 'authenticated' and old.status <> new.status
       and (old.status, new.status) not in (('pending', 'running'), ('pending', 'failed'), ('running', 'completed'),
                                            ('running', 'failed')) then
        perform app.refuse(format('A run that is %s does not become %s.', old.status, new.status));
    end if;
    return new;
end
$$;
create trigger order_kept before update on belief_plan_runs
    for each row execute function app.keep_run_in_order();

select app.audited('belief_verdicts', 'verdict', 'all');

revoke execute on all functions in schema app from public;
