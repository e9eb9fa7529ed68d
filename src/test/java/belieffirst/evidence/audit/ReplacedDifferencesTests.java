package belieffirst.evidence.audit;

import static org.assertj.core.api.Assertions.assertThat;

import belieffirst.evidence.structure.ObjectLevel;
import belieffirst.plan.Plan;
import belieffirst.testing.Bench;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import belieffirst.testing.Receiver;
import belieffirst.testing.Team;
import belieffirst.webhook.WebhookEvent;
import belieffirst.webhook.target.Targets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionOperations;

/** Differences that take the place of others that stood for the same. */
@ProductTest
@TestPropertySource(properties = Targets.SETTING + "=true")
class ReplacedDifferencesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 3);

    private final People people;
    private final Bench bench;
    private final LaunchAuditRepository repository;
    private final TransactionOperations transactions;
    private final Team team;
    private final Plan plan;

    ReplacedDifferencesTests(
            People people, Bench bench, LaunchAuditRepository repository, TransactionOperations transactions) {
        this.people = people;
        this.bench = bench;
        this.repository = repository;
        this.transactions = transactions;
        this.team = people.newOrganization();
        this.plan = bench.draft(team.owner(), bench.lay(team.owner(), 2)).plan();
    }

    @Test
    void areLeftOutAsThoseWereWhoseCurrencyWasNotKnown() {
        keep(1, budget("20.00", "25.00", DAY));
        inOne(() -> repository.leaveOut(plan.id(), differences().getFirst().id(), true));

        keep(1, budget("20.00 USD", "25.00 USD", DAY));

        assertThat(differences())
                .filteredOn(kept -> kept.difference().last() == null)
                .singleElement()
                .satisfies(kept -> {
                    assertThat(kept.difference().runs()).isEqualTo("25.00 USD");
                    assertThat(kept.leftOut()).isNotNull();
                    assertThat(kept.leftOutBy()).isEqualTo(team.owner().account());
                });
    }

    @Test
    void areToldWhereTheirPlanIsAnotherAndNotWhereAPlaceIsCalledOtherwise() {
        try (var receiver = new Receiver()) {
            bench.endpoint(team.owner(), receiver.url(), WebhookEvent.AUDIT_DRIFT_FOUND);
            keep(1, budget("20.00", "25.00", DAY), extra("Old", DAY));
            keep(1, budget("20.00 USD", "25.00 USD", DAY), extra("New", DAY.plusDays(1)));
            keep(2, budget("30.00 USD", "25.00 USD", DAY), extra("New", DAY.plusDays(2)));
            receiver.await(3);

            assertThat(receiver.messages())
                    .extracting(message -> "%s %s %s"
                            .formatted(
                                    message.data().path("kind").asString(),
                                    message.data().path("planned").asString(),
                                    message.data().path("runs").asString()))
                    .containsExactlyInAnyOrder("budget 20.00 25.00", "extra_ad_set  Old", "budget 30.00 USD 25.00 USD");
        }
    }

    private void keep(int version, Difference... found) {
        inOne(() -> repository.keep(plan.id(), version, List.of(found), DAY.plusDays(3)));
    }

    private void inOne(Runnable work) {
        people.as(
                team.owner(),
                () -> transactions.execute(_ -> {
                    work.run();
                    return plan;
                }));
    }

    private List<KeptDifference> differences() {
        return people.as(team.owner(), () -> transactions.execute(_ -> repository.differences(plan.id())));
    }

    private static Difference budget(String planned, String runs, LocalDate first) {
        var subject = new Difference.Subject(ObjectLevel.AD_SET, "WP~014~S~01~QX", "81", "Broad");
        return new Difference(DifferenceKind.BUDGET, subject, planned, runs, first, null, List.of("WP~014~01~QX"));
    }

    private static Difference extra(String runs, LocalDate first) {
        var subject = new Difference.Subject(ObjectLevel.AD_SET, null, "82", runs);
        return new Difference(DifferenceKind.EXTRA_AD_SET, subject, "", runs, first, null, List.of());
    }
}
