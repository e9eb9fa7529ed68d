package belieffirst.access;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.Attack;
import belieffirst.database.folder.DataFolder;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionOperations;

/** Deletions that are due, of two organizations with a brand each, while others use the database too. */
@EachHome
@ProductTest
class DueDeletionsTests {

    private final MockMvcTester client;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final DueDeletions due;
    private final DataSource pool;
    private final JdbcClient superuser;
    private final Team first;
    private final Team second;

    DueDeletionsTests(
            MockMvcTester client,
            People people,
            JdbcClient jdbc,
            TransactionOperations transactions,
            DueDeletions due,
            DataSource pool,
            DataFolder folder)
            throws IOException {
        this.client = client;
        this.people = people;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.due = due;
        this.pool = pool;
        this.superuser = Superuser.of(folder.resolve(""));
        this.first = people.newOrganization();
        this.second = people.newOrganization();
    }

    @BeforeEach
    void ask() {
        for (var owner : List.of(first.owner(), second.owner())) {
            people.as(
                    owner,
                    () -> transactions.<Integer>execute(_ -> jdbc.sql("""
                            with brand as (insert into brands (name, slug) values ('Wonder Paws', 'wonder-paws'))
                            insert into organization_deletions (due_at) values (now() + interval '2 days')
                            """).update()));
        }
    }

    @Test
    void holdUpNoOtherWhenOneFailsAndComeBackInAnHour() {
        makeDue(first, 20);
        makeDue(second, 16);
        superuser
                .sql("create table public.their_campaigns (brand_id uuid references public.brands (id))")
                .update();
        try {
            superuser
                    .sql("insert into public.their_campaigns select id from brands where organization_id = ?")
                    .param(first.organization())
                    .update();
            due.look();
            assertThat(isThere(first)).isTrue();
            assertThat(isThere(second)).isFalse();
        } finally {
            superuser.sql("drop table public.their_campaigns").update();
        }

        due.look();
        assertThat(isThere(first)).isTrue();

        superuser
                .sql(
                        "update organization_deletions set tried_at = tried_at - interval '1 hour' where organization_id = ?")
                .param(first.organization())
                .update();
        due.look();
        assertThat(isThere(first)).isFalse();
    }

    @Test
    void leaveTablesOfOthersAsTheyAre() {
        makeDue(first, 16);
        superuser.sql("create table public.their_notes (organization_id uuid)").update();
        try {
            superuser
                    .sql("insert into public.their_notes values (?)")
                    .param(first.organization())
                    .update();
            due.look();

            assertThat(isThere(first)).isFalse();
            assertThat(superuser
                            .sql("select count(*) from public.their_notes")
                            .query(Integer.class)
                            .single())
                    .isOne();
        } finally {
            superuser.sql("drop table public.their_notes").update();
        }
    }

    @Test
    void mayTakeLongerThanTheProductOtherwiseWaitsForAnAnswer() throws SQLException {
        makeDue(first, 16);
        superuser.sql("""
                        create function public.stall() returns trigger language plpgsql set search_path = '' as
                        $$ begin perform pg_sleep(2); return null; end $$""").update();
        try {
            superuser
                    .sql(
                            "create trigger stall after delete on brands for each statement execute function public.stall()")
                    .update();
            new DueDeletions(new JdbcTemplate(waitingASecond())).look();
        } finally {
            superuser.sql("drop function public.stall() cascade").update();
        }

        assertThat(isThere(first)).isFalse();
    }

    @Test
    void admitNobodyForAQuarterOfAnHourBefore() {
        var token = people.token(first.member());
        assertThat(client.get().uri("/api/plans").header("Authorization", "Bearer " + token))
                .hasStatus(200);
        makeDue(first, 14);

        due.look();

        assertThat(isThere(first)).isTrue();
        var attack = new Attack(jdbc, transactions);
        assertThat(people.as(first.owner(), () -> attack.look("select from brands")))
                .isEqualTo("0 rows");
        assertThat(people.as(
                        first.owner(), () -> attack.change("insert into brands (name, slug) values ('Late', 'late')")))
                .isEqualTo("42501");
        assertThat(client.get().uri("/api/plans").header("Authorization", "Bearer " + token))
                .hasStatus(401);
        assertThat(jdbc.sql("select count(*) from app.seat(jsonb_build_object('sub', ?))")
                        .param(first.owner().account())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private DataSource waitingASecond() throws SQLException {
        var settings = pool.unwrap(HikariDataSource.class);
        assertThat(settings.getJdbcUrl()).contains("socketTimeout=12");
        return new DriverManagerDataSource(
                settings.getJdbcUrl().replace("socketTimeout=12", "socketTimeout=1"),
                settings.getUsername(),
                settings.getPassword());
    }

    private void makeDue(Team team, int minutes) {
        superuser.sql("""
                        update organization_deletions
                           set asked_at = now() - interval '2 days', due_at = now() - make_interval(mins => ?)
                         where organization_id = ?""").param(minutes).param(team.organization()).update();
    }

    private boolean isThere(Team team) {
        return superuser
                .sql("select exists (select from organizations where id = ?)")
                .param(team.organization())
                .query(Boolean.class)
                .single();
    }
}
