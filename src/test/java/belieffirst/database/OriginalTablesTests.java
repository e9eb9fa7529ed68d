package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.Api;
import belieffirst.testing.CookieClient;
import belieffirst.testing.FreshHome;
import belieffirst.testing.OnServers;
import belieffirst.testing.Product;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The taking in of a database on which the original's own SQL made belief_* tables, with 1,000 plans in them, in both of their forms. */
@OnServers
class OriginalTablesTests {

    private static final String HOME = "00000000-0000-4000-8000-000000000001";

    private final FieldDatabase field = FieldDatabase.small();
    private final JdbcClient superuser = field.superuser();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void losesNoRowAndStartsTwice(boolean later) {
        field.addOriginals(later);
        var tables = superuser
                .sql("select md5(string_agg(p::text, '' order by id)) from belief_plans p")
                .query(String.class)
                .single();

        assertThat(new Requirements(field.database(HOME), HOME).missing()).isEmpty();
        assertThat(migrated()).isPositive();

        var claims = new SoftAssertions();
        for (var table : Adoption.ORIGINALS) {
            if (!table.matches("belief_plan_(angles|templates)")) {
                claims.assertThat(count(lost(table))).as(table).isZero();
            }
        }
        claims.assertThat(count("""
                select count(*) from belief_first_adopted.belief_plan_angles t where not exists (
                    select from belief_plan_angles o where (o.plan_id, o.angle_id) = (t.plan_id, t.angle_id))
                """)).isZero();
        claims.assertThat(count("""
                select count(*) from belief_first_adopted.belief_plan_templates t
                 where not exists (select from belief_plan_templates o where (o.plan_id, o.template_id) = (t.plan_id, t.template_id))
                   and not exists (select from belief_plans p where p.id = t.plan_id
                                      and p.adopted -> 'templates' @> jsonb_build_array(to_jsonb(t)))
                """)).isZero();
        claims.assertAll();
        assertThat(count("select count(*) from belief_plans")).isEqualTo(1000);
        assertThat(count("select count(*) from audit_log")).isZero();
        assertThat(superuser
                        .sql("select md5(string_agg(p::text, '' order by id)) from belief_first_adopted.belief_plans p")
                        .query(String.class)
                        .single())
                .isEqualTo(tables);
        assertThat(migrated()).isZero();
        assertThat(new Requirements(field.database(HOME), HOME).missing()).isEmpty();
    }

    @Test
    void leadsForeignKeysAndViewsOfOthersToOurs() {
        field.addOriginals(true);
        migrated();

        assertThat(count("""
                select count(*) from pg_constraint
                 where contype = 'f' and conrelid = 'ad_sets'::regclass
                   and confrelid in ('public.belief_plans'::regclass, 'public.belief_angles'::regclass)
                """)).isEqualTo(2);
        assertThat(count("select count(*) from ad_sets")).isEqualTo(500);
        superuser.sql("delete from belief_plan_runs").update();
        superuser
                .sql(
                        "alter table belief_plan_compilations disable trigger user; delete from belief_plan_compilations; delete from belief_plans where id = md5('plan1')::uuid")
                .update();
        assertThat(count("select count(*) from ad_sets where plan_id is null")).isOne();
        assertThat(count("select sum(angles) from plan_overview")).isEqualTo(3_050 - 4);
        assertThat(count("select count(*) from products where id = md5('product3')::uuid"))
                .isOne();
    }

    @Test
    void takesAnAngleIntoAPlanWhenItHasAJob() {
        field.addOriginals(true);
        migrated();
        var service = Program.service(superuser);
        var insert = """
                insert into belief_plan_angles (plan_id, angle_id)
                select p.id, md5('loose77')::uuid from belief_plans p where p.status = 'draft' order by p.key limit 1""";

        assertThat(service.tries(insert)).contains("belief_plan_angles_angle_id_fkey");
        service.does("""
                update belief_angles set jtbd_framed_id = (
                    select p.jtbd_framed_id from belief_plans p where p.status = 'draft' order by p.key limit 1)
                 where id = md5('loose77')::uuid""");
        superuser
                .sql(
                        "update belief_angles a set organization_id = j.organization_id from belief_jtbd_framed j where j.id = a.jtbd_framed_id and a.id = md5('loose77')::uuid")
                .update();
        assertThat(service.tries(insert)).isEqualTo("1 rows");
    }

    @Test
    void servesWhatWasCompiledElsewhereUntilItIsCompiledHere() throws IOException, InterruptedException {
        field.addOriginals(true);
        var home = FreshHome.embedded();
        var settings = new HashMap<>(field.settings());
        settings.put("belief-first.organization", HOME);
        try (var product = Product.start(home, settings)) {
            var api = product.api(home);
            var ready = plan("status = 'ready' and compiled_payload is not null");
            assertThat(api.get("/api/plans/%s/compiled".formatted(ready)).body())
                    .isEqualTo(superuser
                            .sql(
                                    "select compiled_payload::text from belief_first_adopted.belief_plans where id = ?::uuid")
                            .param(ready)
                            .query(String.class)
                            .single());
            assertThat(api.get("/api/plans/%s/compiled"
                                    .formatted(plan("status = 'ready' and compiled_payload is null")))
                            .body())
                    .contains("made_elsewhere");
            showsEveryPage(
                    product.address(),
                    Product.firstRun(home).path("sign_in_link").asString());
            claimsAndCompiles(api, ready);
        }
        try (var product = Product.start(home, settings)) {
            assertThat(product.api(home).get("/api/plans?limit=100").statusCode())
                    .isEqualTo(200);
        } finally {
            FreshHome.remove(home);
        }
    }

    private void claimsAndCompiles(Api api, String ready) {
        var compiled = api.post("/api/plans/%s/compilation".formatted(ready), "{}");
        assertThat(Api.json(compiled).path("number").asInt(0))
                .as(compiled.body())
                .isOne();
        assertThat(api.get("/api/plans/%s/compilations/0".formatted(ready)).statusCode())
                .isEqualTo(200);
        var claimed = plan("status = 'ready' and compilation_number = 0");
        assertThat(api.post("/api/plans/%s/runs".formatted(claimed), "{}").statusCode())
                .isEqualTo(201);
    }

    private void showsEveryPage(URI address, String link) throws IOException, InterruptedException {
        var browser = new CookieClient();
        browser.get(URI.create(link));
        browser.send(URI.create(link), URI.create(link), "");
        for (var status : List.of("draft", "ready", "running", "completed")) {
            var key = superuser
                    .sql(
                            "select key from belief_plans where status = ? and organization_id = ?::uuid order by key limit 1")
                    .param(status)
                    .param(HOME)
                    .query(String.class)
                    .single();
            for (var page : List.of("", "/history", "/ads", "/results", "/brief")) {
                var answer = browser.get(address.resolve("/plans/" + key + page));
                assertThat(answer.statusCode())
                        .as(status + page + answer.body())
                        .isIn(200, 302, 303, 404, 409);
            }
        }
        assertThat(browser.get(address.resolve("/beliefs")).statusCode()).isEqualTo(200);
        assertThat(browser.get(address.resolve("/library/angles")).statusCode()).isEqualTo(200);
    }

    private String plan(String condition) {
        return superuser
                .sql("select id::text from belief_plans where organization_id = '%s' and %s order by key limit 1"
                        .formatted(HOME, condition))
                .query(String.class)
                .single();
    }

    private int migrated() {
        return Migrations.of(field.database(HOME), HOME).migrate().migrationsExecuted;
    }

    private long count(String query) {
        return superuser.sql(query).query(Long.class).single();
    }

    /** Rows of theirs of which a value stands neither in ours nor in what ours keeps as adopted. */
    private static String lost(String table) {
        return """
            select count(*) from belief_first_adopted.%1$s t
             where not exists (
                 select from public.%1$s o
                  where o.id = t.id and not exists (
                      select from jsonb_each(to_jsonb(t)) theirs
                       where theirs.value <> 'null' and to_jsonb(o) -> theirs.key is distinct from theirs.value
                         and o.adopted -> theirs.key is distinct from theirs.value))
            """.formatted(table);
    }
}
