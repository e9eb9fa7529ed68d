-- Others' organizations: each with an owner, a library of one product, and plans that nobody has compiled.
create view bench.others as
    select o::int as n, bench.id('organization', o) as id from bench.made m, generate_series(1, m.organizations) o;

-- One organization after the other, in the order of ids, so that most indexes grow in one place.
create table bench.other_plans as
    select o.n, o.id as organization, i::int, o.n * 10000 + i as number, bench.id('other plan', o.n * 10000 + i) as id
      from bench.others o, bench.made m, generate_series(1, m.plans_each) i
     order by 2, 5;

select bench.copy('organizations', 'select o.* from organizations o join bench.made m on m.organization = o.id', 'bench.others', $${
    "id": "n.id", "name": "'Organization ' || n.n", "slug": "'organization-' || n.n"
}$$);
select bench.copy('app.accounts',
    'select a.* from app.accounts a join user_organizations u on u.user_id = a.id join bench.made m on m.organization = u.organization_id',
    'bench.others', $${
    "id": "bench.id('account', n.n)", "email": "'owner-' || n.n || '@example.com'", "organization_id": "n.id"
}$$);
select bench.copy('user_organizations', 'select u.* from user_organizations u join bench.made m on m.organization = u.organization_id',
    'bench.others', $${
    "id": "bench.id('member', n.n)", "user_id": "bench.id('account', n.n)", "organization_id": "n.id"
}$$);
select bench.copy('brands', 'select b.* from brands b join bench.example e on e.brand_id = b.id', 'bench.others', $${
    "id": "bench.id('other brand', n.n)", "organization_id": "n.id"
}$$);
select bench.copy('products', 'select p.* from products p join bench.example e on e.product_id = p.id', 'bench.others', $${
    "id": "bench.id('other product', n.n)", "organization_id": "n.id", "brand_id": "bench.id('other brand', n.n)"
}$$);
select bench.copy('personas_4d', 'select p.* from personas_4d p join bench.example e on e.persona_id = p.id', 'bench.others', $${
    "id": "bench.id('other persona', n.n)", "organization_id": "n.id", "brand_id": "bench.id('other brand', n.n)",
    "product_id": "bench.id('other product', n.n)"
}$$);
select bench.copy('belief_jtbd_framed', 'select j.* from belief_jtbd_framed j join bench.example e on e.jtbd_framed_id = j.id',
    'bench.others', $${
    "id": "bench.id('other job', n.n)", "organization_id": "n.id", "persona_id": "bench.id('other persona', n.n)",
    "product_id": "bench.id('other product', n.n)"
}$$);
select bench.copy('belief_angles', 'select * from bench.example_angles', 'bench.others', $${
    "id": "bench.id('other angle', n.n * 5 + o.place)", "organization_id": "n.id", "status": "'untested'",
    "jtbd_framed_id": "bench.id('other job', n.n)"
}$$);
select bench.copy('belief_plans', 'select * from bench.example', 'bench.other_plans', $${
    "id": "n.id", "organization_id": "n.organization", "key": "'WP-' || 1000 + n.i",
    "name": "o.name || ' ' || n.i", "brand_id": "bench.id('other brand', n.n)", "product_id": "bench.id('other product', n.n)",
    "offer_id": "null", "persona_id": "bench.id('other persona', n.n)", "jtbd_framed_id": "bench.id('other job', n.n)",
    "status": "'draft'", "compilation_number": "null", "compiled_at": "null", "compiled_payload": "null",
    "updated_at": "timestamptz '2024-01-01 00:00Z' + n.i * interval '1 hour' + n.n * interval '1 second'"
}$$);
select bench.copy('belief_plan_angles',
    $$select pa.*, a.place
        from bench.example e join belief_plan_angles pa on pa.plan_id = e.id join bench.example_angles a on a.id = pa.angle_id$$,
    'bench.other_plans', $${
    "plan_id": "n.id", "organization_id": "n.organization",
    "jtbd_framed_id": "bench.id('other job', n.n)", "angle_id": "bench.id('other angle', n.n * 5 + o.place)"
}$$);
drop table bench.other_plans;
