set local search_path = app;

create function revision_of(home uuid) returns text
    language sql stable security definer set search_path = '' as $$
    select (select coalesce(sum(changes), 0)
              from app.organization_changes
             where organization_id in (home, '00000000-0000-0000-0000-000000000000'))
           || '|' || 'app.organization_changes'::regclass::oid || '|' || extract(epoch from pg_postmaster_start_time())
$$;

create or replace function revision() returns text
    language sql stable security definer set search_path = '' as $$
    select app.revision_of(app.organization()) where pg_current_xact_id_if_assigned() is null
$$;

-- Bearers of these tokens, as app.admit_token admits them, and the revision of what they see. They are told nothing that a transaction
-- would know, so who reads rows is admitted once more. Nothing comes back for a token whose last use has to be written, now or in the
-- next minute: the transaction that follows may write nothing.
create function token_readers(hashes text[])
    returns table (hash text, account_id uuid, organization_id uuid, organization_name text, member_role text, scopes text[],
                   revision text)
    language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
    return query
        select t.token_hash, m.user_id, m.organization_id, o.name, m.role, t.scopes, app.revision_of(m.organization_id)
          from public.api_tokens t
          join public.user_organizations m on m.user_id = t.user_id and m.organization_id = t.organization_id
          join public.organizations o on o.id = t.organization_id
         where t.token_hash = any(hashes) and t.revoked_at is null and t.expires_at > now()
           and t.last_used_at >= now() - interval '4 minutes'
           and not exists (select from public.organization_deletions d
                            where d.organization_id = t.organization_id and d.due_at <= clock_timestamp());
end
$$;

-- Accounts in the organizations that they work in, null for their only one, as app.admit_member admits them, and the revision of what
-- they see.
create function account_readers(accounts uuid[], homes uuid[])
    returns table (place bigint, account_id uuid, organization_id uuid, organization_name text, member_role text, scopes text[],
                   theme text, time_zone text, has_others boolean, revision text)
    language plpgsql stable security definer set search_path = '' as $$
#variable_conflict use_column
begin
    return query
        select seat.place, seat.user_id, seat.organization_id, seat.name, seat.role, '{}'::text[],
               seat.theme, seat.time_zone, seat.seats > 1, app.revision_of(seat.organization_id)
          from (select asked.place, m.user_id, m.organization_id, m.role, o.name, a.theme, a.time_zone,
                       coalesce(m.organization_id = asked.home, false) as named,
                       count(*) over (partition by asked.place) as seats
                  from unnest(accounts, homes) with ordinality asked (account, home, place)
                  join public.user_organizations m on m.user_id = asked.account
                  join public.organizations o on o.id = m.organization_id
                  left join app.accounts a on a.id = asked.account
                 where not exists (select from public.organization_deletions d
                                    where d.organization_id = m.organization_id and d.due_at <= clock_timestamp())) seat
         where seat.named or seat.seats = 1;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function token_readers(text[]), account_readers(uuid[], uuid[]) to ${app_role};
