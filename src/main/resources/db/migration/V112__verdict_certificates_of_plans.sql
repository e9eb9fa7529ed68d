-- The latest certificate of each plan that compared several arms: what is proven over all plans together counts them all, and must
-- not go through all verdicts for it.
set local search_path = public;

create table plan_certificates (
    organization_id  uuid not null default app.organization(),
    plan_id          uuid not null,
    certificate      double precision not null,
    primary key (organization_id, plan_id),
    constraint plan_certificates_plan_id_fkey
        foreign key (organization_id, plan_id) references belief_plans (organization_id, id) on delete cascade
);
create index plan_certificates_largest_idx on plan_certificates (organization_id, certificate desc);
select app.guard('plan_certificates');
select app.written_by_product('plan_certificates');
create policy belief_first_owner on plan_certificates to current_user using (true) with check (true);

-- They are kept with four decimals; of one that reads as nought it is known that it is at most half of the last.
create function app.keep_certificate(judged_plan uuid) returns void language plpgsql set search_path = '' as $$
declare
    latest  record;
begin
    select organization_id, as_of, greatest((read_outs ->> 'certificate')::float8, 0.00005) as certificate into latest
      from public.belief_verdicts
     where plan_id = judged_plan and organization_id = (select organization_id from public.belief_plans where id = judged_plan)
     order by as_of desc, created_at desc
     limit 1;
    if latest.certificate is null or (
        select count(distinct arm) from public.belief_verdicts
         where organization_id = latest.organization_id and plan_id = judged_plan and as_of = latest.as_of) < 2 then
        delete from public.plan_certificates where plan_id = judged_plan;
        return;
    end if;
    insert into public.plan_certificates as c (organization_id, plan_id, certificate)
    values (latest.organization_id, judged_plan, latest.certificate)
    on conflict (organization_id, plan_id) do update set certificate = excluded.certificate where c.certificate <> excluded.certificate;
end
$$;

-- All of them anew, for whoever owns the tables.
create function app.fill_plan_certificates() returns void language sql set search_path = '' as $$
    delete from public.plan_certificates;
    select app.keep_certificate(plan_id) from (select distinct plan_id from public.belief_verdicts) judged;
$$;
select app.fill_plan_certificates();

revoke execute on all functions in schema app from public;
grant execute on function app.keep_certificate(uuid) to authenticated;
