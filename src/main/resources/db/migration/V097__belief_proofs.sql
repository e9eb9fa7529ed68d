-- Proofs, which phase 5 varies; one function for the table of a layer's picks; how many cells a plan has is counted by the program
-- alone; and open layers have their names on the wire.
set local search_path = public;

create table belief_proofs (
    id               uuid primary key default gen_random_uuid(),
    organization_id  uuid not null default app.organization(),
    product_id       uuid not null,
    name             text not null,
    claim            text not null,
    kind             text not null check (kind in ('testimonial', 'expert', 'study', 'demonstration', 'number', 'guarantee',
                                                   'press', 'certification', 'before_after', 'other')),
    source           text,
    source_url       text,
    supports         text,
    source_type      text not null default 'manual'
                     check (source_type in ('manual', 'extracted_from_persona', 'ai_generated')),
    created_by       uuid default auth.uid(),
    created_at       timestamptz not null default now(),
    archived_at      timestamptz,
    constraint belief_proofs_organization_id_key unique (organization_id, id),
    constraint belief_proofs_product_key unique (organization_id, product_id, id),
    constraint belief_proofs_product_id_fkey
        foreign key (organization_id, product_id) references products (organization_id, id) on delete cascade
);
create index belief_proofs_product_idx on belief_proofs (organization_id, product_id, lower(name), id);
create index belief_proofs_name_idx on belief_proofs (organization_id, lower(name), id);
select app.guard('belief_proofs');
select app.audited('belief_proofs', 'proof', 'all');
create trigger adopt before insert on belief_proofs for each row when (new.organization_id is null)
    execute function app.fill_organization('products', 'product_id');

-- Makes belief_plan_proofs for belief_proofs: which of them a plan picked. Entries have a unique key over organization_id, the owner
-- and id; a plan's column of the same name says whose entries it can pick. The word is the audit log's.
create function app.plan_layer(layer_rows text, owner text, word text) returns void language plpgsql set search_path = '' as $$
declare
    picks  text := 'belief_plan_' || layer_rows;
    pick   text := word || '_id';
begin
    execute format('create table public.%I (
        organization_id  uuid not null default app.organization(),
        plan_id          uuid not null,
        %I               uuid not null,
        %I               uuid not null,
        display_order    integer not null default 0,
        primary key (plan_id, %I),
        constraint %I foreign key (organization_id, plan_id, %I)
            references public.belief_plans (organization_id, id, %I) on delete cascade,
        constraint %I foreign key (organization_id, %I, %I)
            references public.%I (organization_id, %I, id))',
        picks, owner, pick, pick, picks || '_plan_id_fkey', owner, owner,
        picks || '_' || pick || '_fkey', owner, pick, 'belief_' || layer_rows, owner);
    execute format('create index %I on public.%I (organization_id, %I)', picks || '_' || word || '_idx', picks, pick);
    perform app.guard(('public.' || picks)::regclass);
    execute format('create trigger parts_kept before insert or update or delete on public.%I
        for each row execute function app.keep_compiled_parts()', picks);
    perform app.audited(('public.' || picks)::regclass, word || ' of a plan', 'all', array[owner]);
    execute format('create trigger adopt before insert on public.%I for each row when (new.organization_id is null)
        execute function app.fill_organization(''belief_plans'', ''plan_id'')', picks);
end
$$;
select app.plan_layer('proofs', owner => 'product_id', word => 'proof');

drop function app.plan_cells(uuid, integer);

-- Nobody changed a plan by this, so the audit log says nothing of it.
alter table belief_plans disable trigger user;
update belief_plans
   set open_layers = (
       select jsonb_object_agg(coalesce(known.field, kept.key), kept.value)
         from jsonb_each(open_layers) kept
         left join (values ('ANGLE', 'angle_id'), ('TEMPLATE', 'template_id'), ('SUBLAYER', 'sublayer_ids'),
                           ('MECHANISM', 'mechanism_id'), ('PROBLEM', 'problem_id'), ('BENEFIT', 'benefit_id'),
                           ('DENSITY', 'messaging_density'), ('FORMAT', 'format')) known (name, field)
           on known.name = kept.key)
 where jsonb_typeof(open_layers) = 'object' and open_layers <> '{}';
alter table belief_plans enable trigger user;

revoke execute on all functions in schema app from public;
