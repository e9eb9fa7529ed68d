-- Two plans in five have results: 25 ads over 20 days each.
select bench.copy('delivered_ads', 'select * from bench.example_ads',
    $$(select * from bench.plans where status in ('running', 'completed'))$$, $${
    "id": "bench.id('delivered', n.n::bigint * 100 + o.number)",
    "identity": "'bench ' || n.n || ' ' || o.number",
    "ad_id": "(120000000000000 + n.n::bigint * 100 + o.number)::text",
    "code": "replace(o.code, o.shown, n.prefix || '~' || n.number)",
    "first_seen_at": "timestamptz '2024-01-01 00:00Z' + n.n * interval '1 minute'"
}$$);

-- In the order of their key, so that the index grows at its end.
create table bench.delivered as
    select p.n, a.number, bench.id('delivered', p.n::bigint * 100 + a.number) as id
      from bench.plans p, bench.example_ads a where p.status in ('running', 'completed')
     order by 3;
set local enable_hashjoin = off;
set local enable_mergejoin = off;
select bench.copy('ad_performance', 'select * from bench.example_results r where r.number = n.number', 'bench.delivered', $${
    "delivered_ad_id": "n.id"
}$$);
drop table bench.delivered;
