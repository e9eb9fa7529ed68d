-- The sessions in which an account is signed in, the latest first, with what each kept of its device. Their handle is the key of the
-- row, which signs nobody in; what a session's id is fingerprinted to stays here.
create function app.sessions_of(account text, here text)
    returns table (id uuid, is_here boolean, used_at timestamptz, signed_in_from bytea)
    language sql stable security definer set search_path = '' as $$
    select s.primary_id::uuid, s.session_id = left(encode(sha256(convert_to(here, 'UTF8')), 'hex'), 36),
           to_timestamp(s.last_access_time / 1000.0), a.attribute_bytes
      from app.session s
      left join app.session_attributes a
        on a.session_primary_id = s.primary_id and a.attribute_name = 'signed_in_from'
     where s.principal_name = account
       and s.expiry_time > extract(epoch from now()) * 1000
       and s.creation_time > extract(epoch from now() - interval '90 days') * 1000
     order by s.last_access_time desc
     limit 100
$$;

-- Ends one session of this account, but not the one that asks; answers whether there was such a session.
create function app.end_session(account text, here text, wanted uuid) returns boolean
    language sql security definer set search_path = '' as $$
    with ended as (
        delete from app.session
         where principal_name = account and primary_id = wanted::text
           and session_id <> left(encode(sha256(convert_to(here, 'UTF8')), 'hex'), 36)
        returning 1
    )
    select exists (select from ended)
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.sessions_of(text, text), app.end_session(text, text, uuid) to ${app_role};
