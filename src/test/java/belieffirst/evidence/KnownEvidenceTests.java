package belieffirst.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import belieffirst.evidence.ad.AdDay;
import belieffirst.evidence.ad.AdNames;
import belieffirst.evidence.ad.DailyResult;
import belieffirst.evidence.ad.MeasurementBasis;
import belieffirst.evidence.ad.Metrics;
import belieffirst.evidence.imports.SentResults;
import belieffirst.kernel.Id;
import belieffirst.plan.Plan;
import belieffirst.plan.compile.Compilations;
import belieffirst.plan.compile.CompiledAds;
import belieffirst.testing.Bench;
import belieffirst.testing.EachHome;
import belieffirst.testing.Member;
import belieffirst.testing.People;
import belieffirst.testing.ProductTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

/** Results that were read are read again only once others came, and are known to nobody who could not read them. */
@EachHome
@ProductTest
class KnownEvidenceTests {

    private static final LocalDate DAY = LocalDate.of(2026, 10, 28);

    private final People people;
    private final SentResults results;
    private final Evidence evidence;
    private final TransactionOperations transactions;
    private final Member owner;
    private final Id<Plan> plan;
    private final String code;

    KnownEvidenceTests(
            People people,
            Bench bench,
            SentResults results,
            Evidence evidence,
            Compilations compilations,
            TransactionOperations transactions) {
        this.people = people;
        this.results = results;
        this.evidence = evidence;
        this.transactions = transactions;
        this.owner = people.newOrganization().owner();
        this.plan = bench.draft(owner, bench.lay(owner, 2)).plan().id();
        bench.compile(owner, plan);
        this.code = people.as(owner, () -> CompiledAds.in(compilations.inForce(plan)))
                .getFirst()
                .code();
    }

    @Test
    void isReadOnceUntilMoreCame() {
        tell(3);
        var first = seenBy(owner);
        assertThat(seenBy(owner)).isSameAs(first);
        tell(5);
        assertThat(purchases(seenBy(owner))).containsExactly(5L);
        tell(4);
        assertThat(purchases(seenBy(owner))).containsExactly(4L);
    }

    @Test
    void isTheSameForTwoThatReadItAtOnce() {
        tell(3);
        var known = new KnownEvidence();
        var first = known.keep("1", seenBy(owner));
        var again = new PlanEvidence(plan, first.event(), first.days(), first.freshness(), first.leftOut());
        assertThat(known.keep("1", again)).isSameAs(first);
        assertThat(known.keep("2", again)).isSameAs(again);
    }

    @Test
    void staysWithItsOrganization() {
        tell(3);
        assertThat(seenBy(owner).days()).hasSize(1);
        assertThat(seenBy(people.newOrganization().owner()).days()).isEmpty();
    }

    @Test
    void keepsNothingOfAWriteThatIsTakenBack() {
        tell(3);
        assertThatThrownBy(() -> people.as(
                        owner,
                        () -> transactions.execute(transaction -> {
                            keep(9);
                            assertThat(purchases(evidence.of(plan))).containsExactly(9L);
                            throw new IllegalStateException("taken back");
                        })))
                .hasMessage("taken back");
        assertThat(purchases(seenBy(owner))).containsExactly(3L);
    }

    private PlanEvidence seenBy(Member member) {
        return people.as(member, () -> evidence.of(plan));
    }

    private void tell(long purchases) {
        people.as(owner, () -> keep(purchases));
    }

    private Object keep(long purchases) {
        return results.keep(List.of(new DailyResult(
                new AdNames("70", "900", "", "", "Ad " + code, ""),
                DAY,
                DAY,
                "",
                new MeasurementBasis("70", "USD", "", ""),
                new Metrics(BigDecimal.TEN, null, null, null, purchases, null),
                null)));
    }

    private static List<Long> purchases(PlanEvidence found) {
        return found.days().stream().map(AdDay::numbers).map(Metrics::purchases).toList();
    }
}
