-- Ad accounts as Meta tells of them: the currency of their money, and the time zone of their days. What was never told is not known.
set local search_path = public;

create table delivered_accounts (
    organization_id  uuid not null default app.organization(),
    account_id       text not null check (length(account_id) <= 100),
    currency         text check (currency ~ '^[A-Z]{3}$'),
    time_zone        text check (length(time_zone) <= 100),
    primary key (organization_id, account_id)
);
select app.guard('delivered_accounts');
select app.written_by_product('delivered_accounts');

-- Counts of an event that a plan counted before, of days whose month was put away then: nobody could add them up again.
create table planned_ad_days_put_away (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    event            text not null,
    day              date not null,
    number           integer not null,
    until            date not null,
    nth              integer not null,
    purchases        bigint,
    purchase_value   numeric,
    primary key (organization_id, plan_id, event, day, number, until, nth)
);
select app.guard('planned_ad_days_put_away');
select app.written_by_product('planned_ad_days_put_away');
create policy belief_first_owner on planned_ad_days_put_away to current_user using (true) with check (true);

-- As before, but that counts of days that were put away are kept, and come back with their event.
create or replace function app.count_another_event() returns trigger language plpgsql security definer set search_path = '' as $$
declare
    codes text[];
begin
    perform pg_advisory_xact_lock(hashtextextended('ad_performance ' || new.organization_id, 0));
    select array_agg(a.code) into codes
      from public.belief_plan_ads a where a.organization_id = new.organization_id and a.plan_id = new.id;
    insert into public.planned_ad_days_put_away
    select s.organization_id, s.plan_id, old.event, s.day, s.number, s.until, s.nth, s.purchases, s.purchase_value
      from public.planned_ad_days s
     where s.organization_id = new.organization_id and s.plan_id = new.id
       and (s.purchases is not null or s.purchase_value is not null)
       and not exists (select from public.belief_plan_ads a
                         join public.delivered_ads d on d.organization_id = a.organization_id and d.code = a.code
                         join public.ad_performance r on r.organization_id = d.organization_id and r.delivered_ad_id = d.id
                        where a.organization_id = s.organization_id and a.plan_id = s.plan_id and a.number = s.number
                          and r.day = s.day and r.until = s.until)
    on conflict (organization_id, plan_id, event, day, number, until, nth) do update
       set purchases = excluded.purchases, purchase_value = excluded.purchase_value;
    update public.planned_ad_days set purchases = null, purchase_value = null
     where organization_id = new.organization_id and plan_id = new.id;
    update public.planned_ad_days s set purchases = k.purchases, purchase_value = k.purchase_value
      from public.planned_ad_days_put_away k
     where k.organization_id = new.organization_id and k.plan_id = new.id and k.event = new.event
       and s.organization_id = k.organization_id and s.plan_id = k.plan_id and s.day = k.day and s.number = k.number
       and s.until = k.until and s.nth = k.nth;
    update public.plan_results r
       set purchases = (select case when bool_and(s.purchases is not null or s.spend = 0) then app.counted(sum(s.purchases)) end
                          from public.planned_ad_days s
                         where s.organization_id = r.organization_id and s.plan_id = r.plan_id and s.currency = r.currency
                           and s.until = s.day)
     where r.organization_id = new.organization_id and r.plan_id = new.id;
    perform app.sum_planned_ads(new.organization_id, codes, '-infinity', 'infinity');
    return null;
end
$$;

revoke execute on all functions in schema app from public;
