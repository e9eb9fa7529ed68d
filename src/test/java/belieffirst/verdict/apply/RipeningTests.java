package belieffirst.verdict.apply;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.belief.AngleStatus;
import belieffirst.belief.Angles;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.verdict.Later;
import belieffirst.verdict.Trials;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Days come to count and gates open while nothing new comes in. */
@EachHome
@ProductTest
class RipeningTests {

    private final People people;
    private final Bench bench;
    private final Angles angles;
    private final Plans plans;
    private final VerdictSettings settings;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Later later;
    private final Trials trials;
    private final Member owner;
    private final Groundwork ground;

    RipeningTests(
            People people,
            Bench bench,
            Angles angles,
            Plans plans,
            VerdictSettings settings,
            JdbcClient jdbc,
            TransactionOperations transactions,
            BeanFactory beans) {
        this.people = people;
        this.bench = bench;
        this.angles = angles;
        this.plans = plans;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.later = new Later(beans);
        this.trials = new Trials(beans);
        this.owner = people.newOrganization().owner();
        this.ground = bench.lay(owner, 2);
    }

    @Test
    void decidesWhatRipenedWithoutNewResults() {
        letApply();
        var plan = trials.unripe(owner, ground);
        assertThat(words(owner, plan)).containsExactly("0 keep_testing", "0 keep_testing");
        assertThat(status()).isEqualTo(AngleStatus.UNTESTED);

        later.in(1).look();

        assertThat(words(owner, plan)).contains("1 promote", "1 kill");
        assertThat(status()).isEqualTo(AngleStatus.WINNER);
    }

    @Test
    void onlySaysItWhereAPersonApplies() {
        var plan = trials.unripe(owner, ground);

        later.in(1).look();

        assertThat(words(owner, plan)).contains("1 promote");
        assertThat(status()).isEqualTo(AngleStatus.UNTESTED);
    }

    @Test
    void numbersThatNoAdCanHaveHoldNoOtherPlanUp() {
        var beyond = trials.compiled(owner, ground);
        trials.take(owner, beyond, 1, 9, 1L << 40);
        var mine = trials.unripe(owner, ground);
        var neighbour = people.newOrganization().owner();
        var theirs = trials.unripe(neighbour, bench.lay(neighbour, 2));

        later.in(1).look();

        assertThat(words(owner, beyond)).isNotEmpty();
        assertThat(words(owner, mine)).hasSize(4);
        assertThat(words(neighbour, theirs)).hasSize(4);
    }

    @Test
    void twoServersAtOnceJudgeAndApplyOnce() throws InterruptedException {
        letApply();
        var plan = trials.unripe(owner, ground);

        for (var day = 1; day <= 5; day++) {
            lookTogether(later.in(day), later.in(day));
        }

        assertThat(rows(owner, "select as_of || arm from belief_verdicts where plan_id = ?", plan.id()))
                .hasSize(12)
                .doesNotHaveDuplicates();
        assertThat(rows(
                        owner,
                        "select to_status from belief_angle_changes where angle_id = ?",
                        new Id<>(ground.angles().getFirst())))
                .containsExactly("winner");
        assertThat(people.as(owner, () -> plans.get(plan.id())).lineage().children())
                .hasSize(1);
    }

    private static void lookTogether(VerdictSchedule... servers) throws InterruptedException {
        var together = new CyclicBarrier(servers.length);
        try (var threads = Executors.newFixedThreadPool(servers.length)) {
            var looking = Stream.of(servers)
                    .map(server -> threads.submit(() -> lookAt(together, server)))
                    .toList();
            assertThat(looking).allSatisfy(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(60)));
        }
    }

    private static void lookAt(CyclicBarrier together, VerdictSchedule server) {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException fault) {
            throw new IllegalStateException(fault);
        }
        server.look();
    }

    private void letApply() {
        people.as(owner, () -> {
            settings.letApply(true);
            return true;
        });
    }

    private AngleStatus status() {
        UUID first = ground.angles().getFirst();
        return people.as(owner, () -> angles.get(first)).status();
    }

    /** What was said of the plan, with the day: 0 is today. */
    private List<String> words(Member member, Plan plan) {
        return rows(
                member,
                "select (as_of - date '%s') || ' ' || verdict from belief_verdicts where plan_id = ? order by 1"
                        .formatted(trials.today()),
                plan.id());
    }

    private List<String> rows(Member member, String query, Id<?> id) {
        return people.as(
                member,
                () -> transactions.execute(_ ->
                        jdbc.sql(query).param(id.value()).query(String.class).list()));
    }
}
