package belieffirst.evidence.store;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.Attack;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import java.io.IOException;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The partitions of performance: hidden from everybody, made ahead, and filled with what came before them. */
@EachHome
@ProductTest
class PerformanceMonthsTests {

    private static final String REFUSED = "42501";

    private final People people;
    private final PerformanceMonths months;
    private final JdbcClient jdbc;
    private final JdbcClient superuser;
    private final TransactionOperations transactions;
    private final Attack attack;
    private final Member owner;

    PerformanceMonthsTests(
            People people,
            PerformanceMonths months,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DataFolder folder)
            throws IOException {
        this.people = people;
        this.months = months;
        this.jdbc = jdbc;
        this.superuser = Superuser.of(folder.resolve(""));
        this.transactions = transactions;
        this.attack = new Attack(jdbc, transactions);
        this.owner = people.newOrganization().owner();
    }

    @Test
    void areMadeForThisMonthAndTheNextThree() {
        months.look();

        var present = YearMonth.now(ZoneOffset.UTC);
        assertThat(partitions())
                .contains("ad_performance_other")
                .contains(
                        name(present),
                        name(present.plusMonths(1)),
                        name(present.plusMonths(2)),
                        name(present.plusMonths(3)));
    }

    @Test
    void areForcedUnderRowSecurityAndGrantedToNobody() {
        assertThat(superuser.sql("""
                        select c.oid::regclass::text
                          from pg_inherits i
                          join pg_class c on c.oid = i.inhrelid
                         where i.inhparent = 'ad_performance'::regclass
                           and (c.relnamespace <> 'app'::regnamespace or not c.relrowsecurity or not c.relforcerowsecurity
                                or exists (select from aclexplode(c.relacl) held where held.grantee <> c.relowner))
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void cannotBeReachedButThroughTheTable() {
        add("2026-11-02");
        for (var partition : partitions()) {
            for (var sql : List.of(
                    "select * from app.%s",
                    "insert into app.%s select * from ad_performance",
                    "update app.%s set spend = 0",
                    "delete from app.%s",
                    "truncate app.%s",
                    "drop table app.%s",
                    "alter table ad_performance detach partition app.%s")) {
                assertThat(people.as(owner, () -> attack.change(sql.formatted(partition))))
                        .as(sql.formatted(partition))
                        .isEqualTo(REFUSED);
                assertThat(attack.change(sql.formatted(partition))).isEqualTo(REFUSED);
            }
        }
        assertThat(people.as(owner, () -> attack.change("select app.add_performance_month('2030-01-01')")))
                .isEqualTo(REFUSED);
        assertThat(people.as(owner, () -> attack.change("select app.make_performance_partitions()")))
                .isEqualTo(REFUSED);
    }

    @Test
    void hideTheRowsOfAnotherOrganizationInEveryMonth() {
        add("2026-11-02", "1999-01-01", "2080-12-31");
        var stranger = people.newOrganization().owner();

        assertThat(people.as(stranger, () -> attack.look("select * from ad_performance")))
                .isEqualTo("0 rows");
        assertThat(people.as(owner, () -> attack.look("select * from ad_performance")))
                .isEqualTo("3 rows");
    }

    @Test
    void leaveWhatIsOfAFarDayInOneOfTheirOwnUntilItsMonthIsMade() {
        add("2001-03-05", "2001-03-31", "2001-04-01");
        assertThat(homes()).containsOnly("app.ad_performance_other");

        superuser
                .sql("select app.add_performance_month('2001-03-01')")
                .query(Boolean.class)
                .single();

        assertThat(homes())
                .containsExactly(
                        "app.ad_performance_2001_03", "app.ad_performance_2001_03", "app.ad_performance_other");
        superuser
                .sql("alter table ad_performance detach partition app.ad_performance_2001_03")
                .update();
        assertThat(homes()).containsExactly("app.ad_performance_other");
        superuser.sql("drop table app.ad_performance_2001_03").update();
    }

    @Test
    void takeUpLastMonthWhatCameBeforeItWasTheirs() {
        months.look();
        var last = YearMonth.now(ZoneOffset.UTC).minusMonths(1).atDay(10);
        add(last.toString());

        months.look();

        assertThat(homes()).containsExactly("app." + name(YearMonth.from(last)));
    }

    private void add(String... days) {
        people.as(
                owner,
                () -> transactions.execute(_ -> jdbc.sql("""
                                insert into ad_performance (delivered_ad_id, day, until, currency, spend, import_id)
                                select :ad, day, day, 'USD', 1, :ad from unnest(:days::date[]) day
                                """)
                        .param("ad", UUID.randomUUID())
                        .param("days", days)
                        .update()));
    }

    /** Where the organization's rows are, by day. */
    private List<String> homes() {
        return superuser
                .sql("select tableoid::regclass::text from ad_performance where organization_id = ? order by day")
                .param(owner.organization())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> partitions() {
        return superuser
                .sql(
                        "select relname from pg_inherits join pg_class on oid = inhrelid where inhparent = 'ad_performance'::regclass")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String name(YearMonth month) {
        return "ad_performance_%d_%02d".formatted(month.getYear(), month.getMonthValue());
    }
}
