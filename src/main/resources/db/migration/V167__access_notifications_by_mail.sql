set local lock_timeout = '10s';

-- What a person does not want to be notified of by mail, in whatever organization.
alter table app.accounts add column muted text[] not null default '{}' check (muted <@ array['decision', 'silence', 'token']);

-- When Meta takes the token no longer, as Meta said at the latest reading; null where it did not, or the token has no end.
alter table public.meta_connections add column token_ends_at timestamptz;
create or replace trigger audit after insert or update or delete on public.meta_connections for each row
    execute function app.audit('Meta connection', 'all', 'sealed_token', 'updated_by', 'token_ends_at');

-- Whoever may begin a reading keeps what it tells of the token, and nothing else of the connection.
create policy belief_first_owner_changes on public.meta_connections for update to current_user using (true);

create function app.keep_token_end(of_token text, ends_at timestamptz) returns void
    language sql security definer set search_path = '' as $$
    update public.meta_connections
       set token_ends_at = ends_at
     where organization_id = app.organization() and app.is_product() and app.may_write()
       and sealed_token = of_token and token_ends_at is distinct from ends_at
$$;

-- An outbox: one row for each event and person. It is written by whichever server looks first, and sent by any. A row stays until its
-- event has been over for 90 days, so that nobody is notified twice of an event that lasts.
create table app.notifications (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null references public.organizations (id) on delete cascade,
    account_id       uuid not null references app.accounts (id) on delete cascade,
    kind             text not null check (kind in ('decision', 'silence', 'token')),
    event            text not null,
    plan_key         text,
    name             text not null,
    attempts         integer not null default 0,
    due_at           timestamptz not null default clock_timestamp(),
    sent_at          timestamptz,
    seen_at          timestamptz not null default clock_timestamp(),
    constraint notifications_once unique (organization_id, account_id, kind, event)
);
create index notifications_due_idx on app.notifications (due_at) where sent_at is null;
create index notifications_account_idx on app.notifications (account_id);
create index notifications_seen_idx on app.notifications (seen_at);

create function app.muted_notifications(account uuid) returns text[]
    language sql stable security definer set search_path = '' as
    $$ select muted from app.accounts where id = account $$;

create function app.mute_notifications(account uuid, kinds text[]) returns void
    language sql security definer set search_path = '' as
    $$ update app.accounts set muted = kinds where id = account $$;

-- What came up lately, for everybody who may act on it and wants to know: verdicts of the last two days that wait for a decision, as on
-- the page Home; running plans whose results stopped up to ten days ago; and tokens that end within a week. What is older was noted
-- before, or is too old to be news. A mail that waits is dropped when its event is over, or is no longer for that person.
create function app.note_notifications(today date, silent_days integer) returns void
    language sql security definer set search_path = '' as $$
    with events as (
        select p.organization_id, 'decision' as kind, p.id || ' ' || j.word || ' ' || coalesce(j.arm_name, '') as event, p.key, p.name
          from public.belief_plans p
         cross join lateral (
               select coalesce(v.plan_word, v.verdict) as word, v.arm_name
                 from (select distinct on (a.arm) a.arm, a.angle_id, a.verdict, a.created_at, a.read_outs ->> 'name' as arm_name,
                              a.read_outs ->> 'plan_verdict' as plan_word
                         from public.belief_verdicts a
                        where a.organization_id = p.organization_id and a.plan_id = p.id
                          and a.as_of = (select max(as_of) from public.belief_verdicts x
                                          where x.organization_id = p.organization_id and x.plan_id = p.id)
                        order by a.arm, a.created_at desc) v
                where v.created_at > now() - interval '2 days'
                  and coalesce(v.plan_word, v.verdict)
                      in ('promote', 'confirm', 'reject', 'best_bet', 'rematch', 'none_pays', 'cannot_be_judged')
                  and not exists (select from public.belief_angle_changes c
                                   where c.organization_id = p.organization_id and c.angle_id = v.angle_id and c.cause = 'person'
                                     and c.changed_at > v.created_at)
                order by v.verdict = coalesce(v.plan_word, v.verdict) desc, v.arm_name
                limit 1) j
         where p.status in ('ready', 'running') and p.archived_at is null
        union all
        select p.organization_id, 'silence', p.id || ' ' || max(r.last_day), p.key, p.name
          from public.belief_plans p
          join public.plan_results r on r.organization_id = p.organization_id and r.plan_id = p.id
         where p.status = 'running' and p.archived_at is null
         group by p.organization_id, p.id, p.key, p.name
        having max(r.last_day) < today - silent_days and max(r.last_day) >= today - 10
        union all
        select c.organization_id, 'token', c.day, null, c.day
          from (select organization_id, to_char(token_ends_at at time zone 'UTC', 'YYYY-MM-DD') as day
                  from public.meta_connections
                 where sealed_token is not null and token_ends_at between now() and now() + interval '7 days') c
    ), wanted as (
        select e.organization_id, m.user_id, e.kind, e.event, e.key, e.name
          from events e
          join public.user_organizations m
            on m.organization_id = e.organization_id
           and (m.role in ('owner', 'admin') or (m.role = 'member' and e.kind <> 'token'))
          join app.accounts a on a.id = m.user_id and not e.kind = any (a.muted)
         where not exists (select from public.organization_deletions d where d.organization_id = e.organization_id)
    ), dropped as (
        delete from app.notifications n
         where n.sent_at is null
           and not exists (select from wanted w
                            where w.organization_id = n.organization_id and w.user_id = n.account_id and w.kind = n.kind
                              and w.event = n.event)
    )
    insert into app.notifications as n (organization_id, account_id, kind, event, plan_key, name)
    select w.organization_id, w.user_id, w.kind, w.event, w.key, w.name
      from wanted w
     order by 1, 2, 3, 4
        on conflict on constraint notifications_once do update
       set seen_at = clock_timestamp()
     where n.seen_at < now() - interval '1 day';

    delete from app.notifications where seen_at < now() - interval '90 days';
$$;

-- The mail that is due first, for this server alone: it comes again, later and later and five times in all, unless it is said to be sent.
create function app.next_notification() returns table (id uuid, kind text, plan_key text, name text, email text, organization text)
    language sql security definer set search_path = '' as $$
    with taken as (
        update app.notifications
           set attempts = attempts + 1, due_at = clock_timestamp() + interval '10 minutes' * power(4, attempts)
         where notifications.id = (select n.id from app.notifications n
                                    where n.sent_at is null and n.attempts < 5 and n.due_at <= clock_timestamp()
                                    order by n.due_at, n.id limit 1
                                      for update skip locked)
        returning *
    )
    select t.id, t.kind, t.plan_key, t.name, a.email, o.name
      from taken t
      join app.accounts a on a.id = t.account_id
      join public.organizations o on o.id = t.organization_id
$$;

create function app.notification_sent(sent uuid) returns void
    language sql security definer set search_path = '' as
    $$ update app.notifications set sent_at = clock_timestamp() where id = sent $$;

revoke execute on all functions in schema app from public;
grant execute on function app.muted_notifications(uuid), app.mute_notifications(uuid, text[]), app.note_notifications(date, integer),
    app.next_notification(), app.notification_sent(uuid) to ${app_role};
grant execute on function app.keep_token_end(text, timestamptz) to authenticated;
