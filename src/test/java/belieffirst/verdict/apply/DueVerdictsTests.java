package belieffirst.verdict.apply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Team;
import belieffirst.verdict.Later;
import belieffirst.verdict.Trials;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The plans that are judged by themselves, and on whose behalf. */
@EachHome
@ProductTest
class DueVerdictsTests {

    private final People people;
    private final Bench bench;
    private final Plans plans;
    private final DueVerdictRepository due;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Later later;
    private final Trials trials;
    private final Team team;
    private final Groundwork ground;

    DueVerdictsTests(
            People people,
            Bench bench,
            Plans plans,
            DueVerdictRepository due,
            JdbcClient jdbc,
            TransactionOperations transactions,
            BeanFactory beans) {
        this.people = people;
        this.bench = bench;
        this.plans = plans;
        this.due = due;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.later = new Later(beans);
        this.trials = new Trials(beans);
        this.team = people.newOrganization();
        this.ground = bench.lay(team.owner(), 2);
    }

    @Test
    void areThoseThatWereNotJudgedToday() {
        var plan = trials.unripe(team.owner(), ground);
        assertThat(in(0, plan)).isEmpty();
        assertThat(in(1, plan)).hasSize(1);

        later.in(1).look();

        assertThat(in(1, plan)).isEmpty();
        assertThat(in(2, plan)).hasSize(1);
    }

    @Test
    void endWhenEveryDayIsOldEnoughByTheStrictestCount() {
        var plan = trials.unripe(team.owner(), ground);

        assertThat(in(7, plan)).hasSize(1);
        assertThat(in(8, plan)).isEmpty();
    }

    @Test
    void beginWhenADayIsOldEnough() {
        var plan = trials.compiled(team.owner(), ground);
        trials.take(team.owner(), plan, 0, 2, 12);

        assertThat(in(1, plan)).isEmpty();
        assertThat(in(2, plan)).hasSize(1);
    }

    @Test
    void areNoneOfDraftsAndArchivedPlans() {
        var draft = bench.draft(team.owner(), ground).plan();
        var archived = trials.unripe(team.owner(), ground);
        people.as(team.owner(), () -> plans.change(archived.id(), null, plan -> plan.archived(true)));

        assertThat(in(1, draft)).isEmpty();
        assertThat(in(1, archived)).isEmpty();
    }

    @Test
    void areJudgedForWhoeverCompiledThePlanWhileSheMayWriteAndElseForAnOwner() {
        var plan = trials.unripe(team.member(), ground);
        assertThat(in(1, plan))
                .extracting(DueVerdict::account)
                .containsExactly(team.member().account());

        people.seat(team.member().account(), team.organization(), "viewer");

        assertThat(in(1, plan))
                .extracting(DueVerdict::account)
                .containsExactly(team.owner().account());
    }

    @Test
    void areToldToTheProductAndToNoPerson() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> people.as(
                        team.owner(),
                        () -> transactions.execute(_ -> jdbc.sql("select plan from app.due_verdicts(current_date)")
                                .query(UUID.class)
                                .list())))
                .withStackTraceContaining("permission denied");
    }

    private List<DueVerdict> in(int days, Plan plan) {
        return due.on(trials.today().plusDays(days)).stream()
                .filter(ripe -> ripe.plan().equals(plan.id()))
                .toList();
    }
}
