package belieffirst.database;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.testing.FreshHome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes in a database of the field: 30 brands, 10,000 products, 300 personas and 200,000 hooks, with its traps. */
class AdoptionTests {

    private static final String HOME = "00000000-0000-4000-8000-000000000001";
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final Map<String, String> settings = FreshHome.server().newDatabase();
    private final JdbcClient superuser = FreshHome.server().superuserOf(settings);

    @BeforeEach
    void fill() throws IOException {
        var script = new ClassPathResource("database/field.sql").getContentAsString(StandardCharsets.UTF_8);
        var owner = settings.get("belief-first.database.owner");
        superuser
                .sql(
                        "do $$ begin if to_regrole('importer') is null then create role importer nologin bypassrls; end if;"
                                + " if to_regrole('authenticated') is null then create role authenticated nologin noinherit; end if; end $$")
                .update();
        superuser.sql("set role %s; %s; reset role".formatted(owner, script)).update();
        superuser
                .sql("grant usage on schema public to importer; grant all on all tables in schema public to importer")
                .update();
    }

    @Test
    void losesNoRowTakesABoundedTimeAndChangesNothingTheSecondTime() {
        var columns = columns();
        var before = fingerprints(columns);
        var start = System.nanoTime();

        var first = Migrations.of(database(), HOME).migrate().migrationsExecuted;
        var took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("Adopting 10,000 products and 200,000 hooks took %d ms%n", took.toMillis());

        assertThat(first).isPositive();
        assertThat(took).isLessThan(BOUND);
        assertThat(fingerprints(columns)).isEqualTo(before);
        assertThat(homeless()).isZero();
        var after = fingerprints(columns());
        assertThat(Migrations.of(database(), HOME).migrate().migrationsExecuted).isZero();
        assertThat(fingerprints(columns())).isEqualTo(after);
    }

    @Test
    void givesEachRowItsOrganizationAndBrandsOfNobodyToTheOneThatWasNamed() {
        Migrations.of(database(), HOME).migrate();

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
        Migrations.of(database(), HOME).migrate();

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
        Migrations.of(database(), HOME).migrate();

        superuser.sql("""
                insert into brands (name, slug, organization_id)
                values ('Brand 1', 'brand-1', '00000000-0000-4000-8000-000000000002')
                """).update();

        assertThat(count("select count(*) from brands where name = 'Brand 1'")).isEqualTo(2);
    }

    @Test
    void hidesWhatSomebodyElsesPolicyWouldShow() {
        Migrations.of(database(), HOME).migrate();

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

    @Test
    void saysFirstWhatWouldBeAddedAndChangesNothing() {
        var columns = columns();

        var unnamed = check("");
        var named = check(HOME);

        assertThat(unnamed)
                .contains(
                        "10 brands belong to no organization, and there are 2 organizations: name the one that shall have them.")
                .contains("export BELIEF_FIRST_ORGANIZATION=");
        assertThat(named)
                .contains("Tables that would be added: ", "belief_plans", "audit_log")
                .contains(
                        "Columns that would be added: ",
                        "products.organization_id",
                        "hooks.archived_at",
                        "brands.website")
                .contains("10,000 rows of products", "200,000 rows of hooks")
                .contains("10 brands without an organization go to " + HOME)
                .contains("Nothing was changed; a start does it.");
        assertThat(columns()).isEqualTo(columns);
    }

    @Test
    void saysWhatOnlyAPersonCanDecideWithTheStatementThatMendsIt() {
        superuser.sql("""
                update personas_4d set product_id = md5('product1')::uuid where id = md5('persona2')::uuid
                """).update();
        var found = new Adoption(superuser, HOME).missing();

        assertThat(found).singleElement().satisfies(lack -> {
            assertThat(lack.sentence())
                    .isEqualTo("1 personas name a product of another organization: let them name none.");
            superuser.sql(Objects.requireNonNull(lack.mend())).update();
        });
        assertThat(new Adoption(superuser, HOME).missing()).isEmpty();
        assertThat(new Adoption(superuser, "00000000-0000-4000-8000-0000000000ff").missing())
                .extracting(Shortcoming::sentence)
                .containsExactly("BELIEF_FIRST_ORGANIZATION names no organization on record.");
    }

    private String check(String organization) {
        var printed = new ByteArrayOutputStream();
        var arguments = settings.entrySet().stream()
                .filter(setting -> setting.getKey().startsWith("belief-first"))
                .map(setting -> "--%s=%s".formatted(setting.getKey(), setting.getValue()))
                .toList();
        var all = new ArrayList<>(arguments);
        all.add("--belief-first.organization=" + organization);
        DatabaseCheck.run(new PrintStream(printed, true, StandardCharsets.UTF_8), all.toArray(String[]::new));
        return printed.toString(StandardCharsets.UTF_8);
    }

    private ServerDatabase database() {
        return ServerDatabase.at(new DatabaseSettings(
                Path.of("target"),
                HOME,
                new DatabaseSettings.Server(
                        setting("url"),
                        "",
                        setting("owner"),
                        setting("owner-password"),
                        setting("user"),
                        setting("password"))));
    }

    private String setting(String name) {
        return Objects.requireNonNull(settings.get("belief-first.database." + name));
    }

    /** What each table has; but for a product that is linked now, and for a second primary persona that is none any more. */
    private Map<String, String> columns() {
        var columns = new LinkedHashMap<String, String>();
        for (var table : Adoption.FIELD) {
            columns.put(
                    table, superuser.sql("""
                            select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns
                             where table_schema = 'public' and table_name = ?
                               and column_name <> 'organization_id'
                               and (table_name, column_name) not in
                                   (('personas_4d', 'product_id'), ('product_personas', 'is_primary'))
                            """).param(table).query(String.class).single());
        }
        return columns;
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
