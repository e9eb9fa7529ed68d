-- How pages write numbers and dates is a person's own choice, as theme and time zone are; null is the usual way.
set local lock_timeout = '10s';
alter table app.accounts add column formats text check (formats ~ '^[a-z]{2}-[A-Z]{2}$');

-- Formats that are null stay as they are.
create function app.change_display(account uuid, new_theme text, new_time_zone text, new_formats text) returns void
    language sql security definer set search_path = '' as
    $$ update app.accounts set theme = new_theme, time_zone = new_time_zone, formats = coalesce(new_formats, formats) where id = account $$;

-- Begins a transaction of a person or a job, as app.admit_member does for the version before, and answers their formats too.
create function app.admit_user(claims jsonb)
    returns table (account_id uuid, organization_id uuid, organization_name text, member_role text, scopes text[],
                   theme text, time_zone text, has_others boolean, formats text)
    language sql security definer set search_path = '' as $$
    select m.*, a.formats
      from app.admit_member(claims) m
      left join app.accounts a on a.id = (claims ->> 'sub')::uuid
$$;

-- As app.account_readers for the version before, with their formats.
create function app.user_readers(accounts uuid[], homes uuid[])
    returns table (place bigint, account_id uuid, organization_id uuid, organization_name text, member_role text, scopes text[],
                   theme text, time_zone text, has_others boolean, revision text, formats text)
    language sql stable security definer set search_path = '' as $$
    select r.*, a.formats
      from app.account_readers(accounts, homes) r
      left join app.accounts a on a.id = r.account_id
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.change_display(uuid, text, text, text), app.admit_user(jsonb), app.user_readers(uuid[], uuid[])
    to ${app_role};
