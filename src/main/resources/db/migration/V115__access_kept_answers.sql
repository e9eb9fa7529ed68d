-- Answers to requests that a program may repeat: each is written in the transaction of what it answers, and kept for a day.
set local search_path = public;

-- Whoever sends requests: a token, or a person.
create function app.caller() returns uuid language sql stable
return coalesce(nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'token',
                nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid;

create table kept_answers (
    organization_id  uuid not null default app.organization(),
    caller           uuid not null default app.caller(),
    key              text not null check (length(key) between 1 and 200),
    request_digest   text not null,
    status           integer check (status between 200 and 299),  -- none while a long request is under way
    headers          jsonb not null default '{}',
    body             bytea,                                       -- none where the answer held a secret
    made_at          timestamptz not null default clock_timestamp(),
    primary key (organization_id, caller, key)
);
create index kept_answers_made_idx on kept_answers (made_at);
select app.guard('kept_answers');
select app.written_by_product('kept_answers');
create policy belief_first_owner on kept_answers to current_user using (true) with check (true);

-- The old ones of every organization, a thousand at a time.
create function app.forget_answers() returns integer language plpgsql security definer set search_path = '' as $$
declare
    forgotten  integer;
begin
    delete from public.kept_answers
     where ctid = any (array(select ctid from public.kept_answers where made_at < clock_timestamp() - interval '1 day'
                              limit 1000 for update skip locked));
    get diagnostics forgotten = row_count;
    return forgotten;
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.caller() to authenticated;
grant execute on function app.forget_answers() to ${app_role};
