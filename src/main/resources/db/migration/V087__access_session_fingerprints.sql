-- Sessions that are open stay open, known by a fingerprint of their id from now on.
update app.session set session_id = left(encode(sha256(convert_to(rtrim(session_id), 'UTF8')), 'hex'), 36);

-- Everywhere that somebody is signed in, but here.
create function app.end_other_sessions(account text, here text) returns void
    language sql security definer set search_path = '' as $$
    delete from app.session
     where principal_name = account and session_id <> left(encode(sha256(convert_to(here, 'UTF8')), 'hex'), 36)
$$;
revoke execute on all functions in schema app from public;
grant execute on function app.end_other_sessions(text, text) to ${app_role};
