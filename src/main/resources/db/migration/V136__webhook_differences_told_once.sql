-- A difference gets another id where its days are seen otherwise, such as when a launch is said to be live later. As long as the one
-- that was told of stands, receivers are told nothing new: places may have other names by then, and amounts a currency. As before, but
-- for that.
create function app.is_told_as(told text, anew text) returns boolean
    language sql immutable set search_path = '' as $$
    select told in (anew, regexp_replace(anew, ' [A-Z]{3}$', ''))
$$;

create or replace function app.tell_of_difference() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform app.tell_webhooks(new.organization_id, new.id, 'audit.drift_found', jsonb_build_object(
        'plan_id', p.id, 'plan_key', p.key, 'difference_id', new.id, 'kind', new.kind, 'level', new.level, 'code', new.code,
        'object_id', new.object_id, 'first_day', new.first_day, 'planned', new.planned, 'runs', new.runs,
        'sentence', new.sentence))
      from public.belief_plans p
     where p.id = new.plan_id
       and not exists (select from public.belief_launch_differences o
                        where o.organization_id = new.organization_id and o.plan_id = new.plan_id and o.id <> new.id
                          and o.last_day is null and o.found_at < new.found_at
                          and o.kind = new.kind and o.level = new.level and o.code is not distinct from new.code
                          and o.object_id is not distinct from new.object_id
                          and app.is_told_as(o.planned, new.planned)
                          and (new.kind in ('ad_set', 'campaign', 'extra_ad', 'extra_ad_set') or app.is_told_as(o.runs, new.runs)));
    return null;
end
$$;

revoke execute on all functions in schema app from public;
