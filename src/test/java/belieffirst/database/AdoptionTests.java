package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.OnServers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The taking in of a database of the field: 30 brands, 10,000 products, 300 personas and 200,000 hooks, with its traps. */
@OnServers
class AdoptionTests {

    private static final String HOME = "00000000-0000-4000-8000-000000000001";
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final FieldDatabase field = FieldDatabase.fresh();
    private final JdbcClient superuser = field.superuser();

    @Test
    void losesNoRowTakesABoundedTimeAndChangesNothingTheSecondTime() {
        var columns = field.columns();
        var before = fingerprints(columns);
        var start = System.nanoTime();

        var first = Migrations.of(field.database(HOME), HOME).migrate().migrationsExecuted;
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("Adopting 10,000 products and 200,000 hooks took %d ms%n", took.toMillis());

        assertThat(first).isPositive();
        assertThat(took).isLessThan(BOUND);
        assertThat(fingerprints(columns)).isEqualTo(before);
        assertThat(homeless()).isZero();
        var after = fingerprints(field.columns());
        assertThat(Migrations.of(field.database(HOME), HOME).migrate().migrationsExecuted)
                .isZero();
        assertThat(fingerprints(field.columns())).isEqualTo(after);
    }

    @Test
    void givesEachRowItsOrganizationAndBrandsOfNobodyToTheOneThatWasNamed() {
        Migrations.of(field.database(HOME), HOME).migrate();

        assertThat(count("select count(*) from brands where organization_id = '%s'".formatted(HOME)))
                .isEqualTo(20);
        assertThat(
                        count(
                                "select count(*) from products p join brands b on b.id = p.brand_id where p.organization_id <> b.organization_id"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from hooks h join products p on p.id = h.product_id where h.organization_id <> p.organization_id"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from ad_brief_templates where brand_id is null and organization_id is not null"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from (select from product_personas where is_primary group by product_id having count(*) > 1) d"))
                .isZero();
        assertThat(count("select count(*) from audit_log")).isZero();
    }

    @Test
    void letsOldWritersGoOnWhoKnowNoOrganization() {
        Migrations.of(field.database(HOME), HOME).migrate();

        superuser.sql("""
                do $$
                declare
                    brand  uuid;
                    product  uuid;
                    persona  uuid;
                begin
                    perform set_config('role', 'importer', true);
                    insert into brands (name, slug) values ('Newcomer', 'newcomer') returning id into brand;
                    insert into products (brand_id, name, slug) values (md5('brand1')::uuid, 'New', 'new') returning id into product;
                    insert into personas_4d (brand_id, persona_type, name) values (md5('brand2')::uuid, 'own_brand', 'New') returning id into persona;
                    insert into personas_4d (product_id, persona_type, name) values (md5('product1')::uuid, 'own_brand', 'New');
                    insert into product_personas (product_id, persona_id) values (product, md5('persona30')::uuid);
                    insert into hooks (product_id, text, category) values (product, 'New', 'timeline');
                    insert into ad_brief_templates (brand_id, name, instructions) values (md5('brand2')::uuid, 'New', 'New');
                    update products set name = 'Newer' where id = product;
                    delete from hooks where text = 'He waited 1';
                end $$
                """).update();

        assertThat(homeless()).isZero();
        assertThat(superuser
                        .sql("select organization_id::text from brands where name = 'Newcomer'")
                        .query(String.class)
                        .single())
                .isEqualTo(HOME);
        assertThat(
                        count(
                                "select count(*) from personas_4d o join brands b on b.id = o.brand_id where o.name = 'New' and o.organization_id = b.organization_id"))
                .isOne();
    }

    @Test
    void letsTwoOrganizationsHaveBrandsOfOneName() {
        Migrations.of(field.database(HOME), HOME).migrate();

        superuser.sql("""
                insert into brands (name, slug, organization_id)
                values ('Brand 1', 'brand-1', '00000000-0000-4000-8000-000000000002')
                """).update();

        assertThat(count("select count(*) from brands where name = 'Brand 1'")).isEqualTo(2);
    }

    @Test
    void hidesWhatSomebodyElsesPolicyWouldShow() {
        Migrations.of(field.database(HOME), HOME).migrate();

        superuser.sql("""
                do $$ begin
                    perform set_config('request.jwt.claims', '{"sub": "00000000-0000-4000-8000-0000000000a2"}', true);
                    perform set_config('role', 'authenticated', true);
                    if (select count(*) from brands) <> 10 then
                        raise exception 'sees % brands', (select count(*) from brands);
                    end if;
                end $$
                """).update();
    }

    /** Of the rows that were there, in the columns that were there; rows that came since do not count. */
    private Map<String, String> fingerprints(Map<String, String> columns) {
        var prints = new LinkedHashMap<String, String>();
        columns.forEach((table, names) -> prints.put(
                table,
                superuser
                        .sql(
                                "select count(*) || ' ' || md5(string_agg(t::text, '' order by id)) from (select %s from %s where %s) t"
                                        .formatted(
                                                names,
                                                table,
                                                table.equals("product_personas")
                                                        ? "created_at < '2026-01-01'"
                                                        : "true"))
                        .query(String.class)
                        .single()));
        return prints;
    }

    private long homeless() {
        return Adoption.FIELD.stream()
                .mapToLong(table -> count("select count(*) from %s where organization_id is null%s"
                        .formatted(table, table.equals("ad_brief_templates") ? " and brand_id is not null" : "")))
                .sum();
    }

    private long count(String query) {
        return superuser.sql(query).query(Long.class).single();
    }
}
