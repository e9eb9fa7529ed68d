-- Ten plans share a job, a hundred a persona, a thousand a product, ten thousand a brand.
create function bench.numbers(each int) returns setof int language sql stable as $$
    select generate_series(0, (plans - 1) / each) from bench.made
$$;

select bench.copy('brands', 'select b.* from brands b join bench.example e on e.brand_id = b.id', 'bench.numbers(10000)', $${
    "id": "bench.id('brand', n)", "name": "o.name || ' ' || n", "slug": "o.slug || '-' || n", "brand_code": "'B' || n"
}$$);
select bench.copy('products', 'select p.* from products p join bench.example e on e.product_id = p.id', 'bench.numbers(1000)', $${
    "id": "bench.id('product', n)", "brand_id": "bench.id('brand', n / 10)", "name": "o.name || ' ' || n",
    "slug": "o.slug || '-' || n"
}$$);
select bench.copy('belief_offers', 'select f.* from belief_offers f join bench.example e on e.offer_id = f.id', 'bench.numbers(1000)', $${
    "id": "bench.id('offer', n)", "product_id": "bench.id('product', n)"
}$$);
select bench.copy('personas_4d', 'select p.* from personas_4d p join bench.example e on e.persona_id = p.id', 'bench.numbers(100)', $${
    "id": "bench.id('persona', n)", "brand_id": "bench.id('brand', n / 100)", "product_id": "bench.id('product', n / 10)",
    "name": "o.name || ' ' || n"
}$$);
select bench.copy('belief_jtbd_framed', 'select j.* from belief_jtbd_framed j join bench.example e on e.jtbd_framed_id = j.id',
    'bench.numbers(10)', $${
    "id": "bench.id('job', n)", "persona_id": "bench.id('persona', n / 10)", "product_id": "bench.id('product', n / 100)",
    "name": "o.name || ' ' || n"
}$$);
-- Five for each plan. Those of a plan with results have been tested.
select bench.copy('belief_angles', 'select * from bench.example_angles', 'bench.numbers(1)', $${
    "id": "bench.id('angle', n * 5 + o.place)", "jtbd_framed_id": "bench.id('job', n / 10)", "name": "o.name || ' ' || n",
    "status": "case when bench.status(n) in ('running', 'completed') then o.status else 'untested' end"
}$$);
