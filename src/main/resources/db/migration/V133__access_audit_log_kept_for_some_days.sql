-- Entries of the audit log go after as many days as whoever runs the product says, and after 30 at the earliest, whoever asks.
-- As before, but for that.
create or replace function app.refuse_change() returns trigger language plpgsql set search_path = '' as $$
begin
    if tg_op = 'DELETE' and app.is_owner() then
        if app.is_leaving(old.organization_id) then
            return old;
        end if;
        if tg_table_name = 'audit_log' then
            if old.at < clock_timestamp() - interval '30 days' then
                return old;
            end if;
        end if;
    end if;
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

-- Removes some entries that are older, the oldest of an organization first, and answers how many: as many as it may, as long as there are more.
create function app.forget_audit_log(kept_days integer, most integer) returns integer
    language plpgsql security definer set search_path = '' as $$
declare
    kept_since  timestamptz := clock_timestamp() - make_interval(days => greatest(kept_days, 30));
    gone        integer;
begin
    delete from public.audit_log
     where id in (select old.id
                    from public.organizations o
                   cross join lateral (select l.id from public.audit_log l
                                        where l.organization_id = o.id and l.at < kept_since
                                        order by l.at limit most) old
                   limit most);
    get diagnostics gone = row_count;
    return gone;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.forget_audit_log(integer, integer) to ${app_role};
