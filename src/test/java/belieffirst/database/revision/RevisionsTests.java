package belieffirst.database.revision;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.database.folder.DataFolder;
import belieffirst.plan.Plan;
import belieffirst.plan.Plans;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Groundwork;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Superuser;
import belieffirst.testing.Team;
import java.io.IOException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@EachHome(Revisions.class)
@ProductTest
class RevisionsTests {

    private static final String RENAMED = "update belief_plans set name = ? where id = ?";

    private final People people;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager manager;
    private final JdbcClient superuser;
    private final Team team;
    private final Team others;
    private final Groundwork ground;
    private final Plan plan;

    RevisionsTests(
            People people,
            Plans plans,
            Bench bench,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            DataFolder folder)
            throws IOException {
        this.people = people;
        this.plans = plans;
        this.jdbc = jdbc;
        this.manager = manager;
        this.superuser = Superuser.of(folder.resolve(""));
        this.team = people.newOrganization();
        this.others = people.newOrganization();
        this.ground = bench.lay(team.owner(), 2);
        this.plan = bench.draft(team.owner(), ground).plan();
    }

    @Test
    void isTheSameUntilSomebodyOfTheOrganizationChangesARow() {
        var before = revision(team.owner());

        assertThat(revision(team.viewer())).isEqualTo(before);
        rename(team.owner(), "Stairs first");

        assertThat(revision(team.owner())).isNotEqualTo(before);
    }

    @Test
    void staysWhenAnotherOrganizationChangesARow() {
        var before = revision(others.owner());
        rename(team.owner(), "Stairs first");
        assertThat(revision(others.owner())).isEqualTo(before);
    }

    @Test
    void staysWhenAChangeIsTakenBack() {
        var before = revision(team.owner());
        people.as(
                team.owner(),
                () -> new TransactionTemplate(manager).execute(transaction -> {
                    transaction.setRollbackOnly();
                    return jdbc.sql(RENAMED)
                            .param("Taken back")
                            .param(plan.id().value())
                            .update();
                }));

        assertThat(revision(team.owner())).isEqualTo(before);
    }

    @Test
    void isAnotherWhenSomebodyHasAnotherRole() {
        var before = revision(team.owner());
        people.seat(team.viewer().account(), team.organization(), "member");

        assertThat(revision(team.owner())).isNotEqualTo(before);
    }

    @Test
    void isAnotherForAllWhenAProgramThatNamesNoOrganizationChangesARow() {
        var before = revision(others.owner());
        superuser.sql(RENAMED).param("From outside").param(plan.id().value()).update();

        assertThat(revision(others.owner())).isNotEqualTo(before);
    }

    @Test
    void isAnotherInEachOrganizationWhenAPersonHasAnotherName() {
        var before = revision(others.owner());
        jdbc.sql("select app.rename_account(:account, 'Another name')::text")
                .param("account", team.owner().account())
                .query(String.class)
                .optional();

        assertThat(revision(others.owner())).isNotEqualTo(before);
    }

    @Test
    void isUnknownInATransactionThatHasWrittenSomething() {
        var told = people.as(
                team.owner(),
                () -> new TransactionTemplate(manager).execute(_ -> {
                    jdbc.sql(RENAMED).param("Not yet").param(plan.id().value()).update();
                    return jdbc.sql("select app.revision()").query(String.class).list();
                }));

        assertThat(told).containsOnlyNulls();
    }

    /** One holds its change open while eight others come and go. */
    @Test
    void countsManyAtOnceAndMakesNobodyWait() throws Exception {
        var begun = changes();
        var noted = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> change("Slowly", () -> {
                noted.countDown();
                over.await();
                return 1;
            }));
            noted.await();
            var fast = IntStream.range(0, 8)
                    .mapToObj(number -> threads.submit(() -> change("Fast " + number, () -> 1)))
                    .toList();
            for (var each : fast) {
                each.get();
            }
            assertThat(changes()).isEqualTo(begun + 8);
            over.countDown();
            slow.get();
        }
        assertThat(changes()).isEqualTo(begun + 9);
        var rows = counted("count(*)", team.organization());
        rename(team.owner(), "Once more");
        assertThat(counted("count(*)", team.organization())).isEqualTo(rows).isLessThanOrEqualTo(9);
    }

    /** A row that somebody changed since it began would end a transaction that reads one state of all. */
    @Test
    void letsATransactionOfAStricterLevelChangeRowsToo() {
        var begun = changes();
        var strict = new TransactionTemplate(manager);
        strict.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        people.as(
                team.owner(),
                () -> strict.execute(_ -> {
                    jdbc.sql("select count(*) from belief_plans")
                            .query(Long.class)
                            .single();
                    superuser
                            .sql("update app.organization_changes set changes = changes where organization_id = ?")
                            .param(team.organization())
                            .update();
                    return jdbc.sql(RENAMED)
                            .param("Strictly")
                            .param(plan.id().value())
                            .update();
                }));

        assertThat(changes()).isEqualTo(begun + 1);
    }

    @Test
    void forgetsTheChangesOfAnOrganizationThatIsGone() {
        var gone = UUID.randomUUID();
        superuser
                .sql("insert into organizations (id, name) values (?, 'Soon gone')")
                .param(gone)
                .update();
        superuser
                .sql("insert into app.organization_changes (organization_id, changes) values (?, 7)")
                .param(gone)
                .update();
        superuser.sql("delete from organizations where id = ?").param(gone).update();

        assertThat(counted("count(*)", gone)).isZero();
    }

    private void rename(Member member, String name) {
        people.as(member, () -> plans.change(plan.id(), null, seen -> seen.named(name)));
    }

    private Integer change(String name, Callable<Integer> then) {
        return people.as(
                team.owner(),
                () -> new TransactionTemplate(manager).execute(_ -> {
                    jdbc.sql("insert into belief_offers (organization_id, product_id, name) values (?, ?, ?)")
                            .param(team.organization())
                            .param(ground.product())
                            .param(name)
                            .update();
                    try {
                        return then.call();
                    } catch (Exception fault) {
                        throw new IllegalStateException(fault);
                    }
                }));
    }

    private String revision(Member member) {
        return people.as(
                member,
                () -> new TransactionTemplate(manager)
                        .execute(_ -> jdbc.sql("select app.revision()")
                                .query(String.class)
                                .single()));
    }

    private long changes() {
        return counted("coalesce(sum(changes), 0)", team.organization());
    }

    private long counted(String what, UUID organization) {
        return superuser
                .sql("select %s from app.organization_changes where organization_id = ?".formatted(what))
                .param(organization)
                .query(Long.class)
                .single();
    }
}
