package belieffirst.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.database.folder.DataFolder;
import belieffirst.database.folder.StartRefused;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@EachHome
@ProductTest
class OldAuditEntriesTests {

    private final JdbcClient jdbc;
    private final JdbcClient superuser;
    private final Team team;
    private final Team others;

    OldAuditEntriesTests(JdbcClient jdbc, People people, Bench bench, DataFolder folder) throws IOException {
        this.jdbc = jdbc;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.others = people.newOrganization();
        bench.lay(team.owner(), 1);
        bench.lay(others.owner(), 1);
    }

    @Test
    void goAfterTheDaysOfTheSettingAndYoungerOnesStay() {
        age(team, 91);
        age(others, 89);
        var young = entries(others);

        new OldAuditEntries(jdbc, 90).forget();

        assertThat(entries(team)).isZero();
        assertThat(entries(others)).isEqualTo(young).isPositive();
    }

    @Test
    void stayForGoodWithoutTheSetting() {
        age(team, 4_000);
        var before = entries(team);

        new OldAuditEntries(jdbc, 0).forget();

        assertThat(entries(team)).isEqualTo(before).isPositive();
    }

    /** So that no statement takes long; and nobody who knows the product's login removes what is young. */
    @Test
    void goSomeAtATimeAndAMonthIsSafeWhoeverAsks() {
        new OldAuditEntries(jdbc, 30).forget();
        age(team, 31);
        age(others, 29);
        var all = entries(team);
        var young = entries(others);

        assertThat(forget(1, 2)).isEqualTo(2);
        assertThat(entries(team)).isEqualTo(all - 2);
        assertThat(forget(1, 100)).isEqualTo(all - 2);
        assertThat(forget(1, 100)).isZero();
        assertThat(entries(others)).isEqualTo(young);
    }

    @Test
    void cannotBeRemovedInAnyOtherWay() {
        age(team, 4_000);

        for (var statement : Stream.of("delete from audit_log", "update audit_log set actor_name = null")
                .toList()) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql(statement).update());
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> superuser.sql(statement).update())
                    .havingRootCause()
                    .withMessageContaining("append-only");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {29, 3_651, -1})
    void refuseAStartWithDaysOutOfRange(int days) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new OldAuditEntries(jdbc, days))
                .withMessage("BELIEF_FIRST_AUDIT_LOG_DAYS is %d: set 30 to 3650 days.".formatted(days));
    }

    private int forget(int days, int most) {
        return jdbc.sql("select app.forget_audit_log(?, ?)")
                .param(days)
                .param(most)
                .query(Integer.class)
                .single();
    }

    private void age(Team whose, int days) {
        superuser.sql("set session_replication_role = replica").update();
        superuser
                .sql("update audit_log set at = now() - make_interval(days => ?) where organization_id = ?")
                .param(days)
                .param(whose.organization())
                .update();
        superuser.sql("set session_replication_role = origin").update();
    }

    private int entries(Team whose) {
        return superuser
                .sql("select count(*) from audit_log where organization_id = ?")
                .param(whose.organization())
                .query(Integer.class)
                .single();
    }
}
