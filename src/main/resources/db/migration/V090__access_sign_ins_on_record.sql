-- Sign-ins and refused tokens are on record too, in each organization that the account belongs to: for owners and admins, and for
-- the person herself.
alter table public.audit_log drop constraint audit_log_action_check;
alter table public.audit_log add constraint audit_log_action_check
    check (action in ('added', 'changed', 'removed', 'signed in', 'failed', 'throttled', 'refused'));
alter policy belief_first_read on public.audit_log
    using (organization_id = (select app.organization())
           and (subject not in ('token', 'invitation', 'sign-in', 'second step', 'passkey')
                or actor_id = (select auth.uid()) or subject_id = (select auth.uid()) or (select app.may_manage())));
alter policy belief_first_read_alone on public.audit_log
    using (organization_id = (select app.organization())
           and (subject not in ('token', 'invitation', 'sign-in', 'second step', 'passkey')
                or actor_id = (select auth.uid()) or subject_id = (select auth.uid()) or (select app.may_manage())));

-- Answers nothing, whether there is such an account or not. One that is slowed down is noted once in a quarter of an hour.
create function app.note_sign_in(wanted_email text, done text, way text, address text, request text) returns void
    language sql security definer set search_path = '' as $$
    insert into public.audit_log (organization_id, actor_id, actor_name, via, request_id, action, subject, subject_id,
                                  subject_name, after, changes_status, waives)
    select m.organization_id,
           case done when 'signed in' then a.id end,
           case done when 'signed in' then a.name else 'Somebody' end,
           'person', request, done, 'sign-in', a.id,
           case done when 'signed in' then way else a.name end,
           jsonb_build_object('address', address), false, false
      from app.accounts a
      join public.user_organizations m on m.user_id = a.id
     where lower(a.email) = lower(wanted_email)
       and (done <> 'throttled'
            or not exists (select from public.audit_log l
                            where l.organization_id = m.organization_id and l.subject_id = a.id
                              and l.action = 'throttled' and l.at > now() - interval '15 minutes'))
$$;

-- A token that was revoked, is too old, or is of somebody who left; noted once an hour, as programs ask again and again.
create function app.note_refused_token(hash text, address text, request text) returns void
    language sql security definer set search_path = '' as $$
    insert into public.audit_log (organization_id, actor_name, via, request_id, action, subject, subject_id, subject_name,
                                  after, changes_status, waives)
    select t.organization_id, 'Somebody', 'person', request, 'refused', 'token', t.id, t.name,
           jsonb_build_object('address', address), false, false
      from public.api_tokens t
     where t.token_hash = hash and not exists (select from app.token_claims(hash))
       and not exists (select from public.audit_log l
                        where l.organization_id = t.organization_id and l.subject_id = t.id
                          and l.action = 'refused' and l.at > now() - interval '1 hour')
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.note_sign_in(text, text, text, text, text), app.note_refused_token(text, text, text)
    to ${app_role};
