-- Messages that nobody will ask for any more go after as many days as whoever runs the product says. It names tables of later steps.
create function app.tidy_webhooks(kept_days integer) returns void language plpgsql security definer set search_path = '' as $$
begin
    update public.webhook_deliveries set state = 'given_up'
     where state = 'waiting' and asked_at < clock_timestamp() - interval '4 days';
    delete from public.webhook_deliveries
     where state <> 'waiting' and created_at < clock_timestamp() - make_interval(days => greatest(kept_days, 4)) and type <> 'run.due';
end
$$;

revoke execute on all functions in schema app from public;
grant execute on function app.tidy_webhooks(integer) to ${app_role};
